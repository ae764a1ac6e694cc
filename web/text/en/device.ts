import type { DeviceTexts } from '../device-texts.ts'

export const device: DeviceTexts = {
  title: 'Phones of the review',
  sub: 'Which phone carries data of households, and in whose hands. A lost one is declared lost, and its data is wiped.',
  columns: {
    owner: 'Reviewer',
    unit: 'Place',
    phone: 'Phone',
    registered: 'Registered',
    seen: 'Last seen',
    waiting: 'Not sent, as it says',
    state: 'State',
    action: 'Action',
  },
  state: { inUse: 'In use', lost: 'Declared lost, to be wiped', wiped: 'Declared lost, told to wipe' },
  lostOn: (when) => `Declared lost ${when}`,
  wipedOn: (when) => `Told to wipe ${when}`,
  handedOn: (when) => `PIN forgotten, key given out ${when}`,
  neverSeen: 'Never',
  notSaid: 'Not known',
  nothingWaits: 'Nothing',
  waits: (interviews, photos) => `Interviews: ${interviews}, photos: ${photos}`,
  unknownPhone: 'Phone of unknown kind',
  declareLost: 'Declare lost',
  mayNot: 'Only officers of the commune or the province can declare a phone lost.',
  lostAlready: 'This phone is declared lost already.',
  confirmTitle: (owner) => `Declare the phone of ${owner} lost?`,
  confirm:
    'The next time the phone has network, everything of this person on it is wiped and cannot be brought back. This person is signed out everywhere now. This cannot be taken back.',
  confirmWaits: (interviews, photos) =>
    `As the phone said last, ${interviews} interviews and ${photos} photos on it were not sent: they will be gone.`,
  confirmGo: 'Declare lost and wipe',
  done: 'The phone is declared lost',
  empty: {
    title: 'No phones yet',
    body: 'A phone comes here when a reviewer signs in to the review app for the first time.',
  },
}
