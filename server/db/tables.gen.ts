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
  activity: {
    id: string
    area: AreaPath
    unit_id: number
    year: number
    kind: string
    topic: Generated<string>
    name: string
    project: string | null
    responsible: Generated<string>
    audience: Generated<string>
    document_no: Generated<string>
    starts_on: string
    ends_on: string | null
    state: string
    planned_cost: number | null
    details: JsonOrDefault
    version: Generated<number>
    command_id: string
    recorded_at: Generated<string>
  }
  activity_file: {
    activity_id: string
    area: AreaPath
    file: string
    name: string
    added_on: string
  }
  activity_output: {
    activity_id: string
    area: AreaPath
    kind: string
    amount: number
    unit: string
  }
  activity_participant: {
    id: string
    activity_id: string
    area: AreaPath
    household_id: string | null
    member_id: string | null
    staff_id: string | null
    status_then: string | null
    joined_on: string
    finished_on: string | null
    outcome: string | null
    contribution: number | null
    result: JsonOrDefault
  }
  activity_reach: {
    activity_id: string
    area: AreaPath
    unit_id: number
    on_date: string
    households: number | null
    people: number | null
  }
  activity_stage: {
    id: string
    activity_id: string
    area: AreaPath
    ordinal: number
    name: string
    planned_on: string | null
    done_on: string | null
    cost: number | null
    photo: string | null
    note: Generated<string>
  }
  allocation: {
    id: string
    line_id: string
    holder_id: string
    area: AreaPath
    amount: Generated<number>
    spent: Generated<number>
  }
  allocation_entry: {
    id: string
    allocation_id: string
    area: AreaPath
    kind: string
    on_date: string
    amount: number
    decision_no: string
    decision_date: string
    reason: Generated<string>
    command_id: string
    recorded_at: Generated<string>
  }
  calendar_day: {
    day: string
    kind: string
    name: string
    act: Generated<string>
  }
  certificate: {
    id: Generated<string>
    household_id: string
    list_id: string | null
    case_id: string | null
    area: AreaPath
    commune_id: number
    year: number
    no: number
    class: string
    head_name: string
    decision_no: string
    decided_on: string
    issued_on: string
    signer: string
    code: string
    command_id: string
  }
  child_measurement: {
    id: string
    area: AreaPath
    unit_id: number
    member_id: string | null
    child: string
    sex: string
    birth_date: string
    on_date: string
    height_mm: number | null
    weight_g: number | null
    finding: string | null
    z_height: number | null
    activity_id: string | null
    command_id: string
    recorded_at: Generated<string>
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
  contribution: {
    id: string
    donor_id: string
    area: AreaPath
    year: number
    purpose: string
    form: string
    what: Generated<string>
    pledged_on: string
    pledged: number
    received: Generated<number>
    used: Generated<number>
  }
  contribution_receipt: {
    id: string
    contribution_id: string
    area: AreaPath
    year: number
    no: number
    on_date: string
    amount: number
    received_by: string
    command_id: string
    recorded_at: Generated<string>
  }
  contribution_use: {
    id: string
    contribution_id: string
    area: AreaPath
    on_date: string
    amount: number
    activity_id: string | null
    household_id: string | null
    content: string
    corrects: string | null
    command_id: string
    recorded_at: Generated<string>
  }
  delivery: {
    id: string
    household_id: string
    member_id: string | null
    area: AreaPath
    village_id: number
    status_then: string
    kind: string
    policy: string | null
    on_date: string
    valid_until: string | null
    amount: number | null
    goods: Generated<string>
    topic: Generated<string>
    details: JsonOrDefault
    allocation_id: string | null
    contribution_id: string | null
    activity_id: string | null
    source: string
    document_no: Generated<string>
    evidence: string | null
    cancelled_on: string | null
    cancel_reason: string | null
    command_id: string
    recorded_at: Generated<string>
  }
  delivery_import: {
    id: string
    area: AreaPath
    unit_id: number
    file_name: string
    file_hash: string
    kind: string | null
    on_date: string | null
    document_no: Generated<string>
    elsewhere: Generated<boolean>
    allocation_id: string | null
    contribution_id: string | null
    convert: string | null
    state: string
    refusal: Json | null
    rows_total: Generated<number>
    rows_done: Generated<number>
    good: Generated<number>
    wrong: Generated<number>
    left_out: Generated<number>
    saved: Generated<number>
    asked_by: string
    asked_at: Generated<string>
  }
  delivery_import_row: {
    import_id: string
    area: AreaPath
    no: number
    status: string
    said: Json
    delivery: Json | null
    findings: JsonOrDefault
  }
  device: {
    id: string
    account_id: string
    area: AreaPath
    name: string
    registered_at: Generated<string>
    lost_at: string | null
    lost_by: string | null
    told_at: string | null
    seen_at: string | null
    waiting_interviews: number | null
    waiting_photos: number | null
  }
  device_key: {
    id: string
    device_id: string
    account_id: string
    area: AreaPath
    sealed: Buffer
    made_at: Generated<string>
    handed_at: string | null
  }
  disbursement: {
    id: string
    allocation_id: string
    area: AreaPath
    on_date: string
    amount: number
    activity_id: string | null
    document_no: string
    content: string
    corrects: string | null
    command_id: string
    recorded_at: Generated<string>
  }
  donor: {
    id: string
    area: AreaPath
    kind: string
    name: string
    folded_name: string
    address: Generated<string>
    phone_sealed: Buffer | null
  }
  entitlement_rule: {
    id: string
    policy: string
    version: number
    valid_from: string
    valid_until: string | null
    act: string
    certainty: string
    body: Json
    command_id: string | null
    recorded_at: Generated<string>
  }
  frozen_report: {
    id: string
    area: AreaPath
    year: number
    kind: string
    no: number
    on_date: string
    due_before: string
    document_no: string
    signer: string
    forms: Json
    missing: number
    faults: number
    account_id: string
    command_id: string
    recorded_at: Generated<string>
  }
  gap_day: {
    day: string
    rules_no: number
    made_at: Generated<string>
  }
  gap_kept: {
    day: string
    why: string
    policy: string | null
    kind: string
    household_id: string
    member_id: string | null
    whom: string
    area: AreaPath
    village_id: number
    commune_id: number | null
    grp: string
    since: string
  }
  gap_rules: {
    one: Generated<boolean>
    no: Generated<number>
  }
  gap_stale: {
    id: Generated<number>
    household_id: string
  }
  growth_reference: {
    measure: string
    sex: string
    age: number
    age_unit: string
    l: number
    m: number
    s: number
    source: string
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
    changed_in: Generated<string>
  }
  household_alias: {
    household_id: string
    area: AreaPath
    kind: string
    value: string
    since: string
  }
  household_count: {
    id: Generated<number>
    area: AreaPath
    ended: boolean
    class: 'poor' | 'near-poor' | 'neither'
    ethnicity: string
    no_labour: boolean
    merit: boolean
    households: number
    folded: Generated<boolean>
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
  interview_evidence: {
    survey_id: string
    case_id: string
    area: AreaPath
    latitude: number | null
    longitude: number | null
    accuracy: number | null
    signature: Buffer | null
    witness: string | null
    witness_why: string | null
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
  meeting_vote: {
    meeting_id: string
    case_id: string
    area: AreaPath
    agreed: number
    passed: boolean
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
  money_holder: {
    id: string
    area: AreaPath
    unit_id: number | null
    kind: string
    name: string
    until: string | null
  }
  money_line: {
    id: string
    plan_year: number
    execution_year: number
    project: string | null
    capital: string | null
    source: string
    carried_from: string | null
    spend_by: string
    note: Generated<string>
    amount: Generated<number>
    allocated: Generated<number>
  }
  money_line_entry: {
    id: string
    line_id: string
    kind: string
    on_date: string
    amount: number
    other_line: string | null
    decision_no: string
    decision_date: string
    reason: Generated<string>
    command_id: string
    recorded_at: Generated<string>
  }
  monthly_report: {
    id: string
    unit_id: number
    area: AreaPath
    year: number
    month: number
    no: number
    on_date: string
    due_on: string
    document_no: string
    signer: string
    figures: Json
    account_id: string | null
    command_id: string
    recorded_at: Generated<string>
  }
  monthly_report_entry: {
    report_id: string
    case_id: string
    household_id: string
    area: AreaPath
    village_id: number
    change: string
    head_name: string
    people: number
    decision_no: string
    decided_on: string
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
  need: {
    id: string
    household_id: string
    member_id: string | null
    area: AreaPath
    kind: string
    since: string
    source: string
    survey_id: string | null
    note: Generated<string>
    closed_on: string | null
    closed_by: string | null
    closing_id: string | null
    command_id: string | null
    recorded_at: Generated<string>
  }
  objection: {
    id: string
    case_id: string
    area: AreaPath
    received_on: string
    by_name: string
    content: string
    due_on: string
    answered_on: string | null
    changed: boolean | null
    reply: string | null
    command_id: string
  }
  paper_template: {
    id: string
    province_id: number
    kind: string
    from_date: string
    file: string | null
    file_name: Generated<string>
    account_id: string | null
    command_id: string
    recorded_at: Generated<string>
  }
  period_plan: {
    from_year: number
    until_year: number
    title_vi: string
    title_en: string
    document_no: string
    document_date: string | null
  }
  period_target: {
    from_year: number
    until_year: number
    code: string
    ordinal: number
    name_vi: string
    name_en: string
    unit: string
    direction: string
    goal: number | null
    indicator: string | null
    act: Generated<string>
  }
  phone_loss: {
    account_id: string
    case_id: string
    changed_in: Generated<string>
  }
  photo: {
    id: string
    case_id: string
    area: AreaPath
    digest: string
    file: string
    bytes: number
    width: number
    height: number
    taken_on: string
    latitude: number | null
    longitude: number | null
    accuracy: number | null
    account_id: string
    command_id: string
    recorded_at: Generated<string>
  }
  photo_part: {
    account_id: string
    digest: string
    starts_at: number
    ends_at: number
    area: AreaPath
    sealed: Buffer
    received_at: Generated<string>
  }
  photo_taken_back: {
    photo_id: string
    area: AreaPath
    account_id: string
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
  plan_cascade: {
    year: number
    code: string
    unit_id: number
    goal: number
  }
  plan_goal_change: {
    id: Generated<number>
    year: number
    code: string
    unit_id: number | null
    was: number | null
    goal: number | null
    decision_no: string
    decision_date: string | null
    reason: Generated<string>
    command_id: string
    recorded_at: Generated<string>
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
  policy: {
    code: string
    kind: string
    name_vi: string
    name_en: string
    beneficiary: string
    period: string
    responsible_vi: string
    responsible_en: string
    ordinal: number
  }
  posting: {
    id: string
    round_id: string
    unit_id: number
    area: AreaPath
    recheck: boolean
    places: string
    on_date: string
    until: string
    photo: string | null
    command_id: string
  }
  posting_case: {
    posting_id: string
    case_id: string
    area: AreaPath
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
  project: {
    code: string
    programme: string
    no: string
    parent: string | null
    ordinal: number
    name_vi: string
    name_en: string
    valid_from: string
    valid_until: string | null
    act: string
    certainty: string
  }
  public_attempt: {
    address: string
    at: Generated<string>
    what: Generated<string>
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
  reported_value: {
    id: string
    indicator: string
    year: number
    unit_id: number
    area: AreaPath
    on_date: string
    numerator: number
    denominator: number | null
    sample_size: number | null
    reported_by: string
    evidence: string
    details: JsonOrDefault
    command_id: string
    recorded_at: Generated<string>
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
  review_case: {
    id: string
    round_id: string
    household_id: string
    area: AreaPath
    village_id: number
    commune_id: number
    source: string
    asked_on: string | null
    was: 'poor' | 'near-poor' | 'neither'
    state: Generated<string>
    assigned_to: string | null
    survey_id: string | null
    rechecked: Generated<boolean>
    note: Generated<string>
    clock: string | null
    due_on: string | null
    last_on: string
    list_id: string | null
    version: Generated<number>
    changed_in: Generated<string>
  }
  review_finding: {
    case_id: string
    standard_id: string
    area: AreaPath
    class: 'poor' | 'near-poor' | 'neither' | null
    scored_class: 'poor' | 'near-poor' | 'neither' | null
    income_points: number | null
    deprivation_points: number | null
    deprived: number
    known: number
    changed_because: string | null
  }
  review_opinion: {
    id: string
    round_id: string
    commune_id: number
    area: AreaPath
    sent_on: string
    due_on: string
    answered_on: string | null
    agrees: boolean | null
    comment: string | null
    command_id: string
  }
  review_request: {
    id: string
    code: string
    area: AreaPath
    commune_id: number
    village_id: number
    wants: string
    name: string
    folded_name: string
    contact: string
    address: string
    reasons: string
    asked_on: string
    came_by: string
    state: Generated<string>
    case_id: string | null
    answer: string | null
    decided_on: string | null
    decided_by: string | null
    recorded_by: string | null
    command_id: string | null
    recorded_at: Generated<string>
  }
  review_round: {
    id: string
    province_id: number
    kind: string
    year: number
    opens_on: string
    list_by: string
    interview_by: string
    meeting_by: string
    post_by: string
    closes_on: string
    standards: string[]
    opinion: string
    state: Generated<string>
    version: Generated<number>
    command_id: string
  }
  review_step: {
    id: Generated<number>
    case_id: string
    area: AreaPath
    step: string
    from_state: string
    to_state: string
    on_date: string
    account_id: string | null
    details: JsonOrDefault
    command_id: string
    recorded_at: Generated<string>
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
  sheet_translation: {
    id: string
    province_id: number
    language: string
    version: number
    body: Json
    file: string
    file_name: string
    account_id: string | null
    command_id: string
    recorded_at: Generated<string>
    withdrawn_at: string | null
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
  staff: {
    id: string
    area: AreaPath
    unit_id: number
    name: string
    level: string
    post: string
    field: Generated<string>
    since: string
    until: string | null
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
    own_form_id: string | null
    own_answers: Json | null
  }
  survey_form: {
    id: string
    province_id: number
    version: number
    title: string
    body: Json
    file: string
    file_name: string
    valid_from: string
    valid_until: string | null
    account_id: string | null
    command_id: string
    recorded_at: Generated<string>
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
  unit_shape: {
    unit_id: number
    valid_from: string
    shape: Json
    source: string
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
  village_meeting: {
    id: string
    round_id: string
    village_id: number
    area: AreaPath
    no: number
    on_date: string
    place: string
    chair: string
    secretary: string
    present: number
    front_present: boolean
    opinions: Generated<string>
    command_id: string
  }
  written: {
    id: Generated<number>
    n: Generated<number>
    source: string | null
    commune: number | null
  }
}
