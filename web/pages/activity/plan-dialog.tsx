import { useState } from 'react'
import type { z } from 'zod'
import { activityProjects, changeActivity, planActivity } from '../../../contract/activity.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { ActivityKind, activityKinds, audiences } from '../../../domain/support/activity-kinds.ts'
import { judgePlan } from '../../../domain/support/activity-plan.ts'
import { activityGroups, shapeOf } from '../../../domain/support/activity-shapes.ts'
import { groupWords, kindWords, topicWords } from '../../../domain/support/activity-words.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { UnitFields, useOwnUnit } from '../../unit-fields.tsx'
import { useCommand, useGo, useView, useWords } from '../../use-view.ts'
import { yearOf } from '../../years.ts'
import type { Activity } from './activity-page.tsx'
import { type Draft, draftOf, readMillions, valuesOf } from './field-draft.ts'
import { FieldInputs, useFieldFaults } from './field-inputs.tsx'

type Plan = Omit<z.input<typeof planActivity.input>, 'id' | 'unitId' | 'details' | 'plannedCost' | 'kind'>

/** Plans an activity, or changes the plan of one (`of`). The kind decides what is asked; the rules are the server's own. */
export function PlanDialog({ year, of, onClose }: { year: number; of?: Activity; onClose: () => void }) {
  const { activity: words } = useTexts()
  const format = useFormat()
  const { language } = useLanguage()
  const say = useWords()
  const go = useGo()
  const own = useOwnUnit()
  const faultsOf = useFieldFaults()
  const [unitId, setUnit] = useState(own)
  const [kind, setKind] = useState<ActivityKind | undefined>(of?.kind)
  const [plan, setPlan] = useState<Plan>(() => planOf(of, year))
  const [cost, setCost] = useState(of?.cost.planned == null ? '' : format.millions(of.cost.planned, 6))
  const fields = kind === undefined ? [] : shapeOf(kind).fields.filter((it) => it.asked === 'plan')
  const [draft, setDraft] = useState<Draft>(() => draftOf(fields, of?.details ?? {}, format))
  const [id] = useState(() => of?.id ?? newId())
  const add = useCommand(planActivity, { done: words.form.done, onDone: () => go(path.activity(id)) })
  const change = useCommand(changeActivity, { done: words.form.changed, onDone: onClose })

  const projects = useView(activityProjects, { year: plan.year }).data?.rows ?? []
  const project = projectOf(plan.project, kind, projects)
  const plannedCost = readMillions(cost, language)
  const { values } = valuesOf(fields, draft, language)
  const missing = missingOf({
    [words.form.kind]: kind !== undefined,
    [words.form.name]: plan.name.trim().length >= 3,
    [words.form.startsOn]: plan.startsOn !== '',
    [words.form.plannedCost]: plannedCost !== undefined && (plannedCost ?? 0) >= 0,
  })
  const all = [...missing, ...faultsOf(fields, 'plan', draft)]
  const judged =
    kind === undefined || all.length > 0 ? undefined : judgePlan({ ...judgedPart(plan), kind, details: values })
  const why = all.length > 0 ? words.missing(all.join(', ')) : judged && !judged.ok ? say(judged.error) : undefined
  const choose = (it: ActivityKind) => {
    setKind(it)
    setPlan({ ...plan, topic: '', audience: '', project: undefined })
    setDraft({})
  }
  const save = () => {
    if (kind === undefined || unitId === undefined) return
    const input = { ...plan, project, plannedCost: plannedCost ?? null, details: values }
    if (of) change.mutate({ ...input, id, seenVersion: of.version })
    else add.mutate({ ...input, id, unitId, kind })
  }
  return (
    <FormDialog
      title={of ? words.form.change : words.form.title}
      about={words.form.about}
      why={why}
      busy={add.isPending || change.isPending}
      onSave={save}
      onClose={onClose}
    >
      {of ? null : <KindField value={kind} onChange={choose} />}
      {kind === undefined ? null : (
        <>
          <TopicFields kind={kind} plan={plan} onChange={setPlan} />
          <TextField
            label={words.form.name}
            value={plan.name}
            onChange={(name) => setPlan({ ...plan, name })}
            maxLength={300}
            autoComplete="off"
          />
          {of ? null : <UnitFields words={words.form} onChange={setUnit} />}
          <PlanFields
            plan={plan}
            project={project}
            projects={projects}
            onChange={setPlan}
            cost={cost}
            onCost={setCost}
            badCost={plannedCost === undefined}
          />
          {fields.length > 0 ? <h3 className="form-part">{words.form.details}</h3> : null}
          <FieldInputs fields={fields} draft={draft} onChange={setDraft} />
        </>
      )}
    </FormDialog>
  )
}

const planOf = (of: Activity | undefined, year: number): Plan => ({
  year: of?.year ?? year,
  topic: of?.topic ?? '',
  audience: of?.audience ?? '',
  name: of?.name ?? '',
  // Left open until somebody chooses: then the usual one of the kind.
  project: of ? (of.project?.code ?? null) : undefined,
  responsible: of?.responsible ?? '',
  documentNo: of?.documentNo ?? '',
  startsOn: of?.startsOn ?? '',
  endsOn: of?.endsOn ?? null,
})

type Project = z.infer<typeof activityProjects.answer>['rows'][number]

/** The project chosen where it is one of the year, else the usual one of the kind; null: of none. */
function projectOf(chosen: string | null | undefined, kind: ActivityKind | undefined, projects: readonly Project[]) {
  if (chosen === null || projects.some((it) => it.code === chosen)) return chosen ?? null
  const usual = kind && shapeOf(kind).project
  return projects.find((it) => it.no === usual)?.code ?? null
}

const judgedPart = ({ year, topic, audience, startsOn, endsOn }: Plan) => ({
  year,
  topic: topic ?? '',
  audience: audience ?? '',
  startsOn: CivilDate.parse(startsOn),
  endsOn: endsOn ? CivilDate.parse(endsOn) : null,
})

function KindField(props: { value: ActivityKind | undefined; onChange: (kind: ActivityKind) => void }) {
  const { form } = useTexts().activity
  const { language } = useLanguage()
  const choices = activityGroups.flatMap((group) =>
    activityKinds
      .filter((kind) => shapeOf(kind).group === group)
      .map((kind) => ({
        value: kind,
        label: `${kindWords[kind][language]} (${groupWords[group][language].toLowerCase()})`,
      })),
  )
  return (
    <div className="f">
      <SearchSelect
        label={form.kind}
        value={props.value ?? null}
        onChange={(it) => it !== null && props.onChange(ActivityKind.parse(it))}
        choices={choices}
        placeholder={form.choose}
      />
    </div>
  )
}

function TopicFields({ kind, plan, onChange }: { kind: ActivityKind; plan: Plan; onChange: (plan: Plan) => void }) {
  const { form } = useTexts().activity
  const { language } = useLanguage()
  const { topics, audience } = shapeOf(kind)
  const named = (list: readonly string[]) => list.map((it) => ({ value: it, label: topicWords(it)[language] }))
  if (audience)
    return (
      <SelectField
        label={form.audience}
        value={plan.audience ?? ''}
        empty={form.choose}
        choices={named(audiences)}
        onChange={(it) => onChange({ ...plan, audience: it })}
      />
    )
  if (topics === 'none') return null
  if (topics === 'typed')
    return (
      <TextField
        label={form.typedTopic}
        value={plan.topic ?? ''}
        maxLength={120}
        autoComplete="off"
        onChange={(topic) => onChange({ ...plan, topic })}
      />
    )
  return (
    <SelectField
      label={form.topic}
      value={plan.topic ?? ''}
      empty={form.choose}
      choices={named(topics)}
      onChange={(topic) => onChange({ ...plan, topic })}
    />
  )
}

/** The years a plan may belong to that begins on its day: money carried over is spent a year later. */
const around = ({ year, startsOn }: Plan) => {
  const begins = startsOn === '' ? year : yearOf(startsOn)
  return [begins - 1, begins, begins + 1]
}

type PlanFieldsProps = {
  readonly plan: Plan
  readonly project: string | null
  readonly projects: readonly Project[]
  readonly onChange: (plan: Plan) => void
  readonly cost: string
  readonly onCost: (cost: string) => void
  readonly badCost: boolean
}

function PlanFields({ plan, project, projects, onChange, cost, onCost, badCost }: PlanFieldsProps) {
  const { form } = useTexts().activity
  const { language } = useLanguage()
  return (
    <>
      <div className="f-row">
        <DayField
          label={form.startsOn}
          value={plan.startsOn}
          onChange={(startsOn) => onChange({ ...plan, startsOn, year: startsOn === '' ? plan.year : yearOf(startsOn) })}
        />
        <DayField
          label={`${form.endsOn} ${form.optional}`}
          value={plan.endsOn ?? ''}
          onChange={(endsOn) => onChange({ ...plan, endsOn: endsOn === '' ? null : endsOn })}
        />
      </div>
      <SelectField
        label={form.year}
        value={String(plan.year)}
        onChange={(it) => onChange({ ...plan, year: Number(it) })}
        choices={around(plan).map((it) => ({ value: String(it), label: String(it) }))}
      />
      <SelectField
        label={form.project}
        value={project ?? ''}
        empty={form.noProject}
        onChange={(it) => onChange({ ...plan, project: it === '' ? null : it })}
        choices={projects.map((it) => ({
          value: it.code,
          label: `${it.no} ${language === 'vi' ? it.nameVi : it.nameEn}`,
        }))}
      />
      <div className="f-row">
        <TextField
          label={`${form.responsible} ${form.optional}`}
          value={plan.responsible ?? ''}
          maxLength={200}
          autoComplete="off"
          onChange={(responsible) => onChange({ ...plan, responsible })}
        />
        <TextField
          label={`${form.documentNo} ${form.optional}`}
          value={plan.documentNo ?? ''}
          maxLength={120}
          autoComplete="off"
          onChange={(documentNo) => onChange({ ...plan, documentNo })}
        />
        <TextField
          label={form.plannedCost}
          value={cost}
          hint={form.millionHint}
          inputMode="decimal"
          autoComplete="off"
          error={badCost ? form.badNumber : undefined}
          onChange={onCost}
        />
      </div>
    </>
  )
}
