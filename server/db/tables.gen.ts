// Made by `npm run table-types` from the migrated database. Not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { AreaPath } from '../../domain/kernel/ids.ts'

/** Read as a value, written as its JSON text. */
type Json = ColumnType<unknown, string, string>
type JsonOrDefault = ColumnType<unknown, string | undefined, string>

export type Tables = {
  account: {
    id: string
    account: string
    name: string
    title: Generated<string>
    role: string
    area: AreaPath
    password_hash: string
    active: Generated<boolean>
    version: Generated<number>
    created_at: Generated<string>
  }
  command_log: {
    seq: Generated<number>
    id: string
    actor: string
    actor_name: string
    area: AreaPath
    name: string
    input: Json
    household_id: string | null
    made_at: string
    received_at: Generated<string>
    verdict: Json
    xid: Generated<string>
  }
  household: {
    id: string
    area: AreaPath
    village_id: number
    head_name: string
    sort_name: string
    search_text: string
    ethnicity: string
    address: Generated<string>
    phone_sealed: Buffer | null
    class: Generated<'poor' | 'near-poor' | 'neither'>
    account: Generated<string>
    ever_poor: Generated<boolean>
    ever_near_poor: Generated<boolean>
    class_since: string | null
    escaped_on: string | null
    escaped_near_on: string | null
    headcount: number
    income_points: number | null
    deprivation_points: number | null
    deprived: number | null
    known: number | null
    no_labour: Generated<boolean>
    merit: Generated<boolean>
    causes: Generated<number[]>
    ended_on: string | null
    ended_by: string | null
    version: Generated<number>
    search_words: GeneratedAlways<string | null>
  }
  household_alias: {
    household_id: string
    area: AreaPath
    kind: string
    value: string
    since: string
  }
  household_event: {
    id: Generated<number>
    household_id: string
    area: AreaPath
    on_date: string
    kind: string
    details: JsonOrDefault
    command_id: string
    recorded_at: Generated<string>
  }
  legal_number: {
    code: string
    valid_from: string
    valid_until: string | null
    value: number
    unit: string
    act: string
    certainty: string
  }
  lineage: {
    old_unit_id: number
    new_unit_id: number
    on_date: string
    share: string
    people: string
    household_share: number | null
    act: string | null
  }
  list_change: {
    opening_id: string
    closing_id: string
    village_id: number
    known: number
    better: number
    worse: number
    income_change: number
    deprivation_change: number
  }
  list_count: {
    list_id: string
    village_id: number
    class: 'poor' | 'near-poor' | 'neither'
    households: number
    people: number
    scored: number
    deprivations: number
    lacking: number[]
    known: number[]
  }
  list_import: {
    id: string
    area: AreaPath
    unit_id: number
    year: number
    standard_id: string
    kind: string
    file_name: string
    file_hash: string
    convert: string | null
    state: string
    refusal: Json | null
    column_check: JsonOrDefault
    notes: JsonOrDefault
    rows_total: Generated<number>
    rows_done: Generated<number>
    good: Generated<number>
    doubtful: Generated<number>
    wrong: Generated<number>
    saved: Generated<number>
    asked_by: string
    asked_at: Generated<string>
  }
  list_import_row: {
    import_id: string
    no: number
    area: AreaPath
    first_row: number
    last_row: number
    status: string
    household: Json | null
    findings: JsonOrDefault
    matches: JsonOrDefault
    decision: Generated<string>
    same_as: string | null
    saved_as: string | null
  }
  log_block: {
    no: number
    xid_from: string
    xid_until: string
    rows: number
    hash: Buffer
    previous: Buffer
    sealed_at: Generated<string>
  }
  member: {
    id: string
    household_id: string
    area: AreaPath
    ordinal: number
    name: string
    folded_name: string
    relation: string
    sex: string | null
    birth_date: string | null
    birth_year: number | null
    ethnicity: string
    national_id_sealed: Buffer | null
    national_id_hash: Buffer | null
    national_id_tail: string | null
    joined_on: string | null
    joined_by: string | null
    left_on: string | null
    left_by: string | null
  }
  movement: {
    id: Generated<number>
    household_id: string
    area: AreaPath
    village_id: number
    year: number
    on_date: string
    from_account: string
    to_account: string
    households: number
    people: number
    cause: string
    list_id: string | null
    decision_no: string | null
    reason: Generated<string>
    command_id: string
    recorded_at: Generated<string>
  }
  plan: {
    year: number
    title_vi: string
    title_en: string
    document_no: string
    document_date: string | null
    adopted_on: string
    version: Generated<number>
  }
  plan_setting: {
    year: number
    question: string
    value: Json
  }
  plan_target: {
    year: number
    code: string
    ordinal: number
    paragraph: string
    name_vi: string
    name_en: string
    wording: string
    unit: string
    direction: string
    goal: number | null
    population_vi: Generated<string>
    population_en: Generated<string>
    indicator: string | null
    project: Generated<string>
  }
  point_table: {
    id: string
    standard_id: string
    version: number
    state: string
    valid_from: string | null
    source: string
    body: Json
    owner_id: number
    valid_until: string | null
  }
  poverty_list: {
    id: string
    unit_id: number
    area: AreaPath
    year: number
    standard_id: string
    review_date: string
    state: Generated<string>
    decision_no: string | null
    decision_date: string | null
    escaped_decision_no: string | null
    escaped_decision_date: string | null
    signer: string | null
    recognised_at: string | null
    version: Generated<number>
  }
  poverty_list_entry: {
    list_id: string
    household_id: string
    area: AreaPath
    village_id: number
    year: number
    class: 'poor' | 'near-poor' | 'neither'
    was: 'poor' | 'near-poor' | 'neither'
    headcount: number
    head_name: string
    ethnicity: string
    minority: boolean
    no_labour: boolean
    merit: boolean
    income_points: number | null
    deprivation_points: number | null
    deprived: number | null
    known: number | null
    causes: Generated<number[]>
    list_no: Generated<string>
    remark: Generated<string>
  }
  poverty_list_member: {
    list_id: string
    household_id: string
    ordinal: number
    member_id: string
    area: AreaPath
    name: string
    relation: string
    sex: string | null
    birth_date: string | null
    birth_year: number | null
    ethnicity: string
    national_id_sealed: Buffer | null
  }
  read_log: {
    seq: Generated<number>
    actor: string
    actor_name: string
    area: AreaPath
    view: string
    query: Json
    rows: number
    at: Generated<string>
  }
  resident_total: {
    unit_id: number
    year: number
    setting: 'urban' | 'rural'
    households: number
    people: number
    counted_on: string
    source: Generated<string>
    minority_households: number | null
    minority_people: number | null
  }
  schema_migration: {
    name: string
    hash: string
    applied_at: Generated<string>
  }
  session: {
    token_hash: Buffer
    account_id: string
    created_at: Generated<string>
    seen_at: Generated<string>
    expires_at: string
  }
  sign_in_attempt: {
    account: string
    address: string
    at: Generated<string>
    ok: boolean
  }
  special_list: {
    code: string
    name_vi: string
    name_en: string
    act: string
  }
  special_membership: {
    list: string
    unit_id: number
    valid_from: string
    valid_until: string | null
    act: string | null
  }
  standard: {
    id: string
    owner_id: number | null
    valid_from: string
    valid_until: string | null
    body: Json
    version: Generated<number>
  }
  survey: {
    id: string
    household_id: string
    area: AreaPath
    village_id: number
    on_date: string
    year: number
    answers: Json
    income_points: number | null
    points_by_hand: Generated<boolean>
    deprived: number
    known: number
    hygienic_water: boolean | null
    hygienic_latrine: boolean | null
    internet_need: boolean | null
    internet_access: boolean | null
    recorded_at: Generated<string>
    point_table_id: string | null
    chosen: Json | null
  }
  survey_latest: {
    household_id: string
    year: number
    area: AreaPath
    survey_id: string
    on_date: string
    deprived: number
    known: number
    hygienic_water: boolean | null
    hygienic_latrine: boolean | null
    internet_need: boolean | null
    internet_access: boolean | null
    people: Generated<number>
    insured_known: Generated<number>
    insured: Generated<number>
    supported_known: Generated<number>
    supported: Generated<number>
    children: Generated<number>
    right_age_known: Generated<number>
    right_age: Generated<number>
  }
  survey_member: {
    survey_id: string
    member_id: string
    household_id: string
    area: AreaPath
    school_age: boolean | null
    right_age: boolean | null
    insured: boolean | null
    supported: boolean | null
    able_to_work: boolean | null
    needs: string[] | null
  }
  unit: {
    id: Generated<number>
    level: string
    area: Generated<AreaPath>
  }
  unit_version: {
    unit_id: number
    level: string
    valid_from: string
    valid_until: string | null
    code: string | null
    name: string
    kind: string
    parent_id: number | null
    setting: 'urban' | 'rural' | null
    score_area: string | null
  }
}
