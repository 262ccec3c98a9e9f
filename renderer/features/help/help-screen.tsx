import { type ReactNode, useEffect } from 'react';
import { loadHelp, useHelp } from '../../state/help-store.ts';
import { usePlace } from '../../state/place-store.ts';
import { hrefOf } from '../../state/screen.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Waiting } from '../../ui/feedback/waiting.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import './help-screen.css';

/** The page shown before one is picked. */
const FIRST_PAGE = 'first-steps';

function HelpPages(): ReactNode {
  const { pages, sentence } = useHelp();
  const detail = usePlace((place) => place.detail);
  if (sentence !== null)
    return (
      <Notice tone="bad" title="The help cannot be read.">
        {sentence}
      </Notice>
    );
  if (pages === null) return <Waiting>Opening the help</Waiting>;
  const page =
    pages.find(({ pageId }) => pageId === detail) ?? pages.find(({ pageId }) => pageId === FIRST_PAGE) ?? pages[0];
  if (page === undefined)
    return <EmptyState title="No help pages">This copy of Lanewise came without its help.</EmptyState>;
  const linkTarget = (href: string): string | null => {
    const pageId = href.replace(/^\.\//, '').replace(/\.md(#.*)?$/, '');
    return pages.some((known) => known.pageId === pageId) ? hrefOf('help', pageId) : null;
  };
  return (
    <div className="help">
      <nav className="help-pages" aria-label="Help pages">
        {pages.map(({ pageId, title }) => (
          <a key={pageId} href={hrefOf('help', pageId)} aria-current={pageId === page.pageId ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <Markdown markdown={page.markdown} linkTarget={linkTarget} />
    </div>
  );
}

/** The help: its pages, and the one in view. */
export function HelpScreen(): ReactNode {
  useEffect(() => void loadHelp(), []);
  return (
    <div className="frame-page">
      <HelpPages />
    </div>
  );
}
