import { create } from 'zustand'

interface NavBadges {
  /** Number beside a view of the dossier; 0 shows none. */
  contradictions: number
  questions: number
}

/** What the dossier's navigation counts; a view that follows the dossier sets it: `useNavBadges.setState({…})`. */
export const useNavBadges = create<NavBadges>(() => ({ contradictions: 0, questions: 0 }))
