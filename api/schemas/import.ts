import { Type } from 'typebox'
import { lineProblemCodes } from '#domain/imports/line-problem.ts'
import { Bilingual, Closed, orNull } from './primitives.ts'

export const ImportQuery = Closed({
  dryRun: Type.Optional(Type.Boolean({ default: false, description: 'Stores nothing and tells every problem' })),
  createCategories: Type.Optional(
    Type.Boolean({ default: false, description: 'Adds the categories that are not there yet' }),
  ),
})

const LineProblem = Closed({
  line: Type.Integer({ description: 'Where the line begins in the file; the header is 1' }),
  column: orNull(Type.String({ description: 'As the file names it; null: the line or the file itself' })),
  code: Type.Enum(lineProblemCodes),
  message: Bilingual,
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
})

export const ImportReport = Closed({
  dryRun: Type.Boolean(),
  lines: Type.Integer({ description: 'Without the header' }),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  createdCategories: Type.Array(Type.String()),
  problems: Type.Array(LineProblem, { description: 'Every one, by line; empty after a real run' }),
})
