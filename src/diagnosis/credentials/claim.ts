import type { Because, Finding, Step } from '../evidence/types';
import type { TripVerdict } from './trip';

/** What a claim about a trip is made of; the rest of a finding follows from it. */
export interface Claim {
	kind: TripVerdict[ 'kind' ];
	colour?: TripVerdict[ 'colour' ];
	summary: string;
	detail?: string;
	station: Finding[ 'station' ];
	steps?: Step[];
	tradeOff?: string;
	suspects?: Finding[ 'suspects' ];
	because?: Because[];
}
