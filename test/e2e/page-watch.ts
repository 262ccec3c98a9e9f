import type { Page } from '@playwright/test';

/** What a page did that a user does not see. */
export type PageWatch = {
  /** Errors and warnings on the console, and errors nobody caught. */
  readonly problems: string[];
  /** Where its requests went. */
  readonly requestUrls: string[];
};

/** Writes down everything a page complains about and asks for, from now on. */
export function watchPage(page: Page): PageWatch {
  const watch: PageWatch = { problems: [], requestUrls: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      watch.problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => watch.problems.push(`not caught: ${error.stack ?? error.message}`));
  page.on('request', (request) => watch.requestUrls.push(request.url()));
  return watch;
}

/** The requests that left one of these origins. Files the page makes itself (`blob:`) count as from their origin. */
export function requestsElsewhere(requestUrls: readonly string[], origins: ReadonlySet<string>): readonly string[] {
  return requestUrls.filter((url) => !origins.has(new URL(url).origin));
}
