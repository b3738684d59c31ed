import type { LabelClass } from '../../domain/label-set.ts';

/**
 * Twelve hues at OKLCH lightness 0.72 and chroma 0.12 (the most that all hues share in sRGB), so that no class shouts.
 * The hues were searched for the largest distance between the closest two as seen with protanopia and deuteranopia
 * (Machado, Oliveira and Fernandes 2009), tritanopia next; the order puts the most unlike first, as most sets are small.
 */
const hexes = [
  '#83a2f0',
  '#ce9a43',
  '#35bda3',
  '#e68580',
  '#c48cd5',
  '#83b567',
  '#d686bd',
  '#e2839d',
  '#e08d5c',
  '#ad94e7',
  '#14bac3',
  '#5ebb85',
] as const;

/** After twelve classes the colours come again with another pattern: colour is never the only sign. */
const patterns = ['plain', 'stripes', 'dots', 'bars'] as const;
type Pattern = (typeof patterns)[number];
export type ClassColour = { readonly colour: string; readonly pattern: Pattern };

/** The colour of the class with this number (from 1), as `#rrggbb`, and its pattern. */
export function paletteColour(number: number): ClassColour {
  const index = Math.max(0, number - 1);
  return {
    colour: hexes[index % hexes.length] ?? hexes[0],
    pattern: patterns[Math.floor(index / hexes.length) % patterns.length] ?? 'plain',
  };
}

/** A class's own colour, else the palette's. */
export function classColour(labelClass: Pick<LabelClass, 'number' | 'colour'>): ClassColour {
  return labelClass.colour ? { colour: labelClass.colour, pattern: 'plain' } : paletteColour(labelClass.number);
}

const dark = 'rgb(0 0 0 / 0.55)';

/** A CSS `background` that shows a class's colour with its pattern. */
export function classBackground({ colour, pattern }: ClassColour): string {
  if (pattern === 'stripes') return `repeating-linear-gradient(135deg, ${dark} 0 2px, transparent 2px 5px), ${colour}`;
  if (pattern === 'dots') return `radial-gradient(${dark} 1.2px, transparent 1.5px) 0 0 / 5px 5px, ${colour}`;
  if (pattern === 'bars') return `repeating-linear-gradient(90deg, ${dark} 0 1.5px, transparent 1.5px 4px), ${colour}`;
  return colour;
}

/** Black or white, whichever reads better on a class's colour (WCAG relative luminance; 0.179 is where they tie). */
export function textOn(colour: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
