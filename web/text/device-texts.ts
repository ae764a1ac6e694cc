/** Words of the page of phones that carry data of households. */
export type DeviceTexts = {
  readonly title: string
  readonly sub: string
  readonly columns: Readonly<
    Record<'owner' | 'unit' | 'phone' | 'registered' | 'seen' | 'waiting' | 'state' | 'action', string>
  >
  readonly state: Readonly<Record<'inUse' | 'lost' | 'wiped', string>>
  readonly lostOn: (when: string) => string
  readonly wipedOn: (when: string) => string
  readonly handedOn: (when: string) => string
  readonly neverSeen: string
  readonly notSaid: string
  readonly nothingWaits: string
  readonly waits: (interviews: string, photos: string) => string
  readonly unknownPhone: string
  readonly declareLost: string
  readonly mayNot: string
  readonly lostAlready: string
  readonly confirmTitle: (owner: string) => string
  readonly confirm: string
  readonly confirmWaits: (interviews: string, photos: string) => string
  readonly confirmGo: string
  readonly done: string
  readonly empty: { readonly title: string; readonly body: string }
}
