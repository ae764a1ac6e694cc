/**
 * Is this a possible Vietnamese syllable? Used only to tell real text from text of an old font read as Latin letters;
 * names of ethnic minorities often are none, so never use it to refuse a name.
 */
const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

/** Rhymes without tone, as spelled. */
const rhymes = `a ai ao au ay ac ach am an ang anh ap at ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uôc uôi uôm uôn uông
  uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu yn ynh`.split(/\s+/)

const onsetSet = new Set(onsets)
const rhymeSet = new Set(rhymes)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** One word in any case, marks composed or not, nothing around it. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const toneless = apart.replace(tones, '')
  if (apart.length - toneless.length > 1) return false
  const letters = toneless.normalize('NFC')
  for (let cut = 0; cut <= Math.min(3, letters.length - 1); cut += 1) {
    if ((cut === 0 || onsetSet.has(letters.slice(0, cut))) && rhymeSet.has(letters.slice(cut))) return true
  }
  return false
}
