import { z } from 'zod'
import { command } from './command.ts'
import { Place, page, paging, Setting, UnitName, view, Year } from './view.ts'

export const Level = z.enum(['province', 'district', 'commune', 'village'])
export type Level = z.infer<typeof Level>

const Unit = UnitName.extend({
  level: Level,
  kind: z.string(),
  setting: Setting.nullable(),
  scoreArea: z.string().nullable(),
  parent: UnitName.nullable(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
})

/** Units as they were on a day (`on`, default today). */
export const placeList = view('/api/places', {
  query: z.object({
    level: Level.optional(),
    parent: z.coerce.number().int().positive().optional(),
    on: z.iso.date().optional(),
    q: z.string().max(100).optional(),
    ...paging,
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: page(Unit),
})

/** One unit: its versions, what it was formed from and what it became, its special lists and resident totals. */
export const placeDetail = view('/api/places/{id}', {
  query: z.object({ id: z.coerce.number().int().positive() }),
  answer: z.object({
    versions: z.array(Unit),
    formedFrom: z.array(
      z.object({
        unit: UnitName,
        on: z.iso.date(),
        share: z.enum(['whole', 'part']),
        people: z.enum(['all', 'some', 'none']),
        householdShare: z.number().nullable(),
      }),
    ),
    wentInto: z.array(
      z.object({
        unit: UnitName,
        on: z.iso.date(),
        share: z.enum(['whole', 'part']),
        people: z.enum(['all', 'some', 'none']),
        householdShare: z.number().nullable(),
      }),
    ),
    specialLists: z.array(
      z.object({
        list: z.string(),
        nameVi: z.string(),
        nameEn: z.string(),
        from: z.iso.date(),
        until: z.iso.date().nullable(),
        act: z.string().nullable(),
      }),
    ),
    residents: z.array(
      z.object({
        year: z.int(),
        setting: Setting,
        households: z.int(),
        people: z.int(),
        minorityHouseholds: z.int().nullable(),
        minorityPeople: z.int().nullable(),
        countedOn: z.iso.date(),
        source: z.string(),
      }),
    ),
  }),
})

/** Communes of a day (`on`, default today) as shapes for a map: polygons of rings of [longitude, latitude], WGS 84. Null: not drawn. */
export const shapeList = view('/api/places/shapes', {
  query: z.object({ place: Place, on: z.iso.date().optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        unit: UnitName,
        shape: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))).nullable(),
      }),
    ),
  }),
})

/** Resident totals of a year by commune of that day; a commune without is listed with nulls. */
export const residentList = view('/api/residents', {
  query: z.object({ year: Year, place: Place }),
  answer: z.object({
    rows: z.array(
      z.object({
        unit: UnitName,
        setting: Setting,
        households: z.int().nullable(),
        people: z.int().nullable(),
        /** Of them ethnic minorities (form 7.8); may be unknown where the totals are known. */
        minorityHouseholds: z.int().nullable(),
        minorityPeople: z.int().nullable(),
        countedOn: z.iso.date().nullable(),
      }),
    ),
  }),
})

export const setResidents = command(
  'place.set-residents',
  z.object({
    unitId: z.int().positive(),
    year: z.int().min(2016).max(2100),
    setting: Setting,
    households: z.int().nonnegative().max(10_000_000),
    people: z.int().nonnegative().max(50_000_000),
    minorityHouseholds: z.int().nonnegative().nullable().default(null),
    minorityPeople: z.int().nonnegative().nullable().default(null),
    countedOn: z.iso.date(),
    source: z.string().trim().max(200).default(''),
  }),
)

export const setMembership = command(
  'place.set-special-membership',
  z.object({
    list: z.string().min(1).max(60),
    unitId: z.int().positive(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    act: z.string().trim().max(200),
  }),
)
