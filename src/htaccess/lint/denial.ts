import type { Severity, Step } from '../../diagnosis/evidence/types';
import type { Place } from '../../apache/syntax/types';

/** A line and the requests it refuses. */
export interface Denial {
	by: Place;
	status: number;
	ids: string[];
}

/** What such a line means for the site. */
export interface Meaning {
	id: string;
	severity: Severity;
	/** One translated sentence. */
	summary: string;
	steps?: Step[];
	ajax?: boolean;
	/** Addresses of those known here that the line lets through. */
	inside?: string[];
}

/** A step that is only said. */
export const step = ( text: string ): Step => ( { text } );
