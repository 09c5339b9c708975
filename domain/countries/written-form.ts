import type { Bilingual } from '#domain/bilingual.ts'

export type Governorate = { value: string; name: Bilingual }

/** The parts of a country's address as they are asked, those that must be given marked by `*`. */
export type WrittenForm = { fields: string; governorates?: Governorate[] }
