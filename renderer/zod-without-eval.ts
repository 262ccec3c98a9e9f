import { z } from 'zod';

// The page's policy allows no code made from text: without this, zod tries once and the browser logs a violation.
// Imported first by main.tsx, before any schema is made.
z.config({ jitless: true });
