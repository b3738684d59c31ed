import type * as z from 'zod/mini';
import { annotationSchema, verdictSchema } from '../../lib/domain/annotation.ts';
import { eventSchema, exportRowSchema, labelSetRowSchema } from '../../lib/domain/event.ts';
import { frameSchema, sizeSchema } from '../../lib/domain/frame.ts';
import { idSchema } from '../../lib/domain/ids.ts';
import { gestureRowSchema } from '../../lib/domain/label-event.ts';
import { labelClassSchema, labelSetIdSchema, labelSetSchema } from '../../lib/domain/label-set.ts';
import { localisedTextSchema } from '../../lib/domain/localised-text.ts';
import { pictureSchema, sightingSchema } from '../../lib/domain/picture.ts';
import { pictureKeySchema } from '../../lib/domain/picture-key.ts';
import { shapeSchema } from '../../lib/domain/shape.ts';
import { workerSchema } from '../../lib/domain/worker.ts';
import {
  annotationRecordSchema,
  eventRecordSchema,
  fileSchema,
  headerSchema,
  labelSetRecordSchema,
  maskRecordSchema,
  newerRecordSchema,
  pictureRecordSchema,
  recordSchema,
  summarySchema,
  verdictRecordSchema,
} from '../../lib/formats/tagalong/records.ts';

type Published = { file: string; schema: z.ZodMiniType; title: string; description: string };

/** The schemas others may check files against, one file each under docs/schema. */
export const published: readonly Published[] = [
  {
    file: 'tagalong-1.schema.json',
    schema: fileSchema,
    title: 'tagalong/1, JSON',
    description: 'A dataset exported by Tagalong, as one JSON value. docs/formats.md tells what the parts mean.',
  },
  {
    file: 'tagalong-1-record.schema.json',
    schema: recordSchema,
    title: 'tagalong/1, JSON Lines',
    description: 'One line of a dataset exported by Tagalong as JSON Lines. The records are those of the JSON form.',
  },
  {
    file: 'label-set.schema.json',
    schema: labelSetSchema,
    title: 'Tagalong label set',
    description: 'A named, versioned tree of classes, as a file.',
  },
  {
    file: 'event.schema.json',
    schema: eventSchema,
    title: 'Tagalong event',
    description: 'One entry of the append-only log: what changed, when, by whom, undoing what.',
  },
];

type Part = { id: string; schema: z.ZodMiniType; description: string };

/** Parts that stand in several places: each is written once, under `$defs`. */
export const parts: readonly Part[] = [
  { id: 'id', schema: idSchema, description: 'UUIDv7 (RFC 9562): ordered by time of making.' },
  {
    id: 'labelSetOrClassId',
    schema: labelSetIdSchema,
    description: 'Text from the label set: the same on every machine.',
  },
  { id: 'pictureKey', schema: pictureKeySchema, description: 'SHA-256 of a full address, or of the bytes of a file.' },
  { id: 'header', schema: headerSchema, description: 'The first record: who exported what, when, and how.' },
  { id: 'summary', schema: summarySchema, description: 'The last record: counts, and SHA-256 of the lines before it.' },
  { id: 'labelSetRecord', schema: labelSetRecordSchema, description: 'A version of a label set.' },
  { id: 'pictureRecord', schema: pictureRecordSchema, description: 'A picture somebody answered.' },
  {
    id: 'annotationRecord',
    schema: annotationRecordSchema,
    description: 'One class put by one person on one picture.',
  },
  { id: 'verdictRecord', schema: verdictRecordSchema, description: 'Done with, or skipped: said of a whole picture.' },
  { id: 'eventRecord', schema: eventRecordSchema, description: 'An entry of the log.' },
  { id: 'maskRecord', schema: maskRecordSchema, description: 'The pixels of a mask, by the name that shapes carry.' },
  {
    id: 'newerRecord',
    schema: newerRecordSchema,
    description: 'A row of a newer Tagalong, passed on as it was stored.',
  },
  { id: 'labelSet', schema: labelSetSchema, description: 'A named, versioned tree of classes.' },
  { id: 'labelSetRow', schema: labelSetRowSchema, description: 'A version of a label set, as it is stored.' },
  { id: 'labelClass', schema: labelClassSchema, description: 'One entry of a label set.' },
  { id: 'picture', schema: pictureSchema, description: 'An image as a page showed it.' },
  { id: 'sighting', schema: sightingSchema, description: 'Where and when a picture was seen. Times are UTC ms.' },
  { id: 'annotation', schema: annotationSchema, description: 'One class on a picture, or on a shape in it.' },
  { id: 'verdict', schema: verdictSchema, description: 'What a person says of a whole picture in a label set.' },
  { id: 'worker', schema: workerSchema, description: 'Who labels.' },
  { id: 'exportRow', schema: exportRowSchema, description: 'An export that was delivered whole.' },
  { id: 'gestureRow', schema: gestureRowSchema, description: 'An undo or redo that found nothing it could apply.' },
  { id: 'size', schema: sizeSchema, description: 'A true size in oriented pixels (EXIF applied).' },
  { id: 'frame', schema: frameSchema, description: 'The rendition a shape was drawn on: the pixels it is in.' },
  { id: 'shape', schema: shapeSchema, description: 'Oriented image pixels, origin top-left; degrees clockwise.' },
  {
    id: 'localisedText',
    schema: localisedTextSchema,
    description: 'The same words by BCP 47 language tag; und: not known.',
  },
];
