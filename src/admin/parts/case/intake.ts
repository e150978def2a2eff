import type { GivenFacts } from '../../../diagnosis/evidence/types';
import type { NameFound } from '../../../diagnosis/given/name-facts';

/** What the page shows of what was read. No secret is in it, so it may be kept as state. */
export type Intake =
	| { kind: 'nothing' }
	| {
			kind: 'unreadable';
			reason: string;
			/** The text holds a login. */
			isSecret: boolean;
	  }
	| {
			kind: 'answer';
			line: string;
			question: string;
			/** The text holds a secret beside the answer. */
			isSecret: boolean;
			/** What may stand in the input in its place then. */
			masked: string;
	  }
	| {
			kind: 'request';
			line: string;
			question: string | null;
			method: string;
			url: string;
			status: string;
			/** Null where the request shows no login; false where it is not to be sent. */
			withLogin: boolean | null;
			/** The text it was read from holds what nobody else should see. */
			isSecret: boolean;
			/** What may stand in the input in place of such a text. */
			masked: string;
			/** Other failing requests of the same text, one line each. */
			others: string[];
	  };

/** A part that was put right by hand. */
export type Correction = Partial< {
	method: string;
	url: string;
	status: string;
	withLogin: boolean;
	other: number;
} >;

/** What a user name is on this site; null when that may not be known. The password stays here. */
export type LookUpName = ( name: string ) => Promise< NameFound | null >;

/** What a run is started with. */
export interface ForRun {
	request: Omit< GivenFacts, 'at' >;
	login: string | null;
	/** Its content, as JSON; null when it is not told whole. */
	content: string | null;
}
