import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e9f4f5',
  '#d8e9eb',
  '#b2d4d8',
  '#86bec6',
  '#5bbccb',
  '#2d8e9d',
  '#0d6270',
  '#0a4f5b',
  '#083f49',
  '#052c33',
];

/** Neutral dark greys that match `tokens.css`, lightest first as the kit expects. */
const dark: MantineColorsTuple = [
  '#d9dddc',
  '#b9c0c1',
  '#9aa3a5',
  '#6b7476',
  '#3b4142',
  '#2e3334',
  '#222627',
  '#17191a',
  '#111314',
  '#0d0f10',
];

/** Filled parts in the accent or in red take the tokens, whose pairs of colours reach 4.5:1 in light and dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const token = input.color === 'red' ? 'bad' : 'accent';
  const hasToken = token === 'bad' || input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant !== 'filled' || !hasToken) return colours;
  return {
    ...colours,
    background: `var(--lw-${token})`,
    hover: `var(--lw-${token}-hover)`,
    color: `var(--lw-on-${token})`,
  };
};

/** The kit's theme, brought in line with `tokens.css`: system fonts, dense sizes, small radii, one accent. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--lw-font)',
  fontFamilyMonospace: 'var(--lw-font-mono)',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  variantColorResolver,
  colors: { accent, dark },
  defaultRadius: 'sm',
  radius: { sm: '4px', md: '6px' },
  fontSizes: { xs: '0.6875rem', sm: '0.8125rem', md: '0.8125rem', lg: '0.9375rem', xl: '1.125rem' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 100, transition: 'fade' },
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        // The kit's <header> would be a second banner beside the app's own.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Menu: {
      // A menu may hold entries only: its first entry takes the focus, not the kit's empty stop before it.
      defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', withInitialFocusPlaceholder: false },
      styles: { label: { color: 'var(--lw-text-muted)' } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 80 }, openDelay: 400 } },
  },
});
