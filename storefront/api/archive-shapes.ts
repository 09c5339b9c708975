// The files with all that a store has. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { ArchiveList as ArchiveListSchema, Archive as ArchiveSchema } from '../../api/schemas/archive.ts'

export type Archive = Static<typeof ArchiveSchema>
export type ArchiveList = Static<typeof ArchiveListSchema>
