/** Files that are to be turned or scaled before they are shown, and files shown by themselves. */
import type { PixelPage } from './pixel-page.ts';

export const storedPages: Readonly<Record<string, PixelPage>> = {
  'image by itself': { file: 'plain', html: '', itself: '/pixels/plain.png' },
  'image by itself, larger than the window': { file: 'odd', html: '', itself: '/pixels/odd.png' },
  'image by itself, stored on its side': { file: 'stored', html: '', itself: '/pixels/exif-6.jpg' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => [
      `EXIF orientation ${orientation}`,
      { file: 'stored', html: `<img src="/pixels/exif-${orientation}.jpg">` },
    ]),
  ),
  'EXIF orientation 6, cut': {
    file: 'stored',
    html: '<img src="/pixels/exif-6.jpg" style="width:300px;height:330px;object-fit:cover;object-position:20% 0">',
  },
  'EXIF orientation 5, a background': {
    file: 'stored',
    html: '<div style="width:300px;height:330px;background:url(/pixels/exif-5.jpg) 20% 0 / cover"></div>',
  },
  'EXIF orientation 8, in SVG': {
    file: 'stored',
    html: `<svg width="400" height="300"><image href="/pixels/exif-8.jpg" width="300" height="280" preserveAspectRatio="xMinYMax slice"/></svg>`,
  },
  'EXIF orientation 7, a poster': {
    file: 'stored',
    html: '<video poster="/pixels/exif-7.jpg" style="width:300px;height:320px"></video>',
  },
  'EXIF orientation 6, an image button': {
    file: 'stored',
    html: '<input type="image" src="/pixels/exif-6.jpg" width="300">',
  },
  'EXIF orientation 6, not applied': {
    file: 'stored',
    html: '<img src="/pixels/exif-6.jpg" style="image-orientation:none">',
    untold: true,
  },
  'EXIF resolution': { file: 'stored', html: '<img src="/pixels/dense.jpg">' },
  'EXIF resolution, cut': {
    file: 'stored',
    html: '<img src="/pixels/dense.jpg" style="width:300px;height:330px;object-fit:cover;object-position:20% 0">',
  },
  'EXIF orientation 6, not applied, of another origin': {
    file: 'stored',
    html: '<img src="{elsewhere}/pixels/exif-6.jpg" style="image-orientation:none">',
  },
  'EXIF resolution, a background': {
    file: 'stored',
    html: '<div style="width:300px;height:330px;background:url(/pixels/dense.jpg) 20% 0 / cover"></div>',
  },
  'EXIF resolution, of another origin': {
    file: 'stored',
    html: '<img src="{elsewhere}/pixels/dense.jpg">',
    scaledInFirefox: 0.5,
  },
};
