import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The one session of a browser shell: a code that opens it once, then a cookie and a token that belong together. */
export type Session = {
  readonly launchCode: string;
  readonly cookie: string;
  readonly token: string;
  /** True the first time it is given the launch code, and never again. */
  readonly open: (code: string) => boolean;
  readonly hasCookie: (cookieHeader: string | undefined) => boolean;
  readonly hasToken: (token: string | undefined) => boolean;
};

/** Starts a session for a page; the cookie's name carries the port, since cookies are shared by the ports of a host. */
export function createSession(cookieName: string): Session {
  const launchCode = secret();
  const cookieValue = secret();
  const token = secret();
  let isCodeUsed = false;
  return {
    launchCode,
    cookie: `${cookieName}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/`,
    token,
    open(code) {
      if (isCodeUsed || !isSame(code, launchCode)) return false;
      isCodeUsed = true;
      return true;
    },
    hasCookie(cookieHeader = '') {
      const cookies = cookieHeader.split(';').map((cookie) => cookie.trim());
      return cookies.some((cookie) => isSame(cookie, `${cookieName}=${cookieValue}`));
    },
    hasToken: (given = '') => isSame(given, token),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing about where two texts differ. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
