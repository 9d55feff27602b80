/** Tense in English news: auxiliaries and a few verbs. */
import type { StanceLexicon } from '../stance.ts';

export const stance: StanceLexicon = {
  ahead: ['will', 'is to', 'are to', 'is due to', 'are due to', 'is set to', 'are set to', 'is expected to', 'are expected to', 'scheduled for', 'is scheduled to', 'are scheduled to', 'plans to', 'is going to', 'shall', 'planned for', 'due to meet', 'upcoming'],
  back: ['was', 'were', 'has', 'have', 'had', 'did', 'held', 'met', 'said', 'opened', 'closed', 'ended', 'began', 'signed', 'agreed', 'took'],
  happened: ['took place', 'was held', 'were held', 'ended', 'has taken place', 'has ended', 'concluded', 'opened', 'closed', 'happened', 'occurred', 'died', 'met', 'wrapped up', 'has been held'],
  reporting: ['said', 'says', 'told', 'announced', 'stated', 'confirmed', 'added', 'declared', 'warned', 'reported', 'according', 'agreed', 'decided', 'promised', 'pledged', 'vowed', 'noted', 'stressed', 'ordered', 'proposed', 'approved', 'signed', 'expects', 'hopes'],
  planning: ['scheduled', 'planned', 'due', 'expected', 'set', 'agreed', 'decided', 'announced', 'invited', 'will', 'postponed', 'moved', 'fixed'],
  background: ['anniversary', 'attack of', 'attacks of', 'attack on', 'once', 'disaster', 'massacre', 'since'],
  limits: ['before', 'by', 'from', 'since', 'until', 'after', 'through', 'as of', 'no later than', 'starting', 'effective'],
  otherWay: {
    'took place': 'will take place',
    'was held': 'will be held',
    'were held': 'will be held',
    ended: 'will end',
    concluded: 'will conclude',
    opened: 'will open',
    closed: 'will close',
    met: 'will meet',
    'is due to': 'was due to',
    'are due to': 'were due to',
    'is scheduled to': 'was scheduled to',
  },
  relatives: ['that', 'which', 'who'],
  clauseBreaks: ['but', 'while', 'although', 'because', 'when', 'if', 'where', 'so that', 'after', 'before', 'as'],
};
