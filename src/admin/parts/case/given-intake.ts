import type { RecordedRequest } from '../../../diagnosis/evidence/types';
import type { GivenRequest, GivenSite } from '../../../diagnosis/given';

/** What the page shows of what was read. No secret is in it, so it may be kept as state. */
export type Intake =
	| { kind: 'nothing' }
	| {
			kind: 'unreadable';
			reason: string;
			/** The text holds a login. */
			isSecret: boolean;
	  }
	| { kind: 'answer'; line: string; question: string }
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

/** What a run is started with. */
export interface ForRun {
	request: Omit< RecordedRequest, 'at' >;
	login: string | null;
}

/** Longest text or file that is taken, in bytes. */
export const LIMIT = 5 * 1024 * 1024;

/** The reader of all forms, in a chunk of its own. */
const loadReader = () => import( './given-reader' );

/** Reads what is given and keeps its secrets to itself: only `forRun` hands the login out. */
export interface GivenIntake {
	take: ( text: string ) => Promise< Intake >;
	correct: ( change: Correction ) => Promise< Intake >;
	/** Null when there is nothing to run with. */
	forRun: () => Promise< ForRun | null >;
	clear: () => Intake;
}

/** One for each visit of the page. */
export function createIntake(
	site: GivenSite,
	load = loadReader
): GivenIntake {
	let held: GivenRequest | null = null;
	let others: GivenRequest[] = [];
	let isCrossSite = false;
	let withLogin = true;

	const shown = async (): Promise< Intake > => {
		const { shownOf } = await load();
		return held ? shownOf( held, others, withLogin ) : { kind: 'nothing' };
	};

	return {
		async take( text ) {
			held = null;
			others = [];
			withLogin = true;
			if ( text.trim() === '' ) {
				return { kind: 'nothing' };
			}
			const { loginIn, readAll, shownOfAnswer } = await load();
			const understood = readAll( text, site );
			const { reading } = understood;
			if ( reading.kind === 'unreadable' ) {
				return {
					kind: 'unreadable',
					reason: reading.reason,
					isSecret: loginIn( text ) !== null,
				};
			}
			if ( reading.kind === 'answer' ) {
				return shownOfAnswer( reading );
			}
			held = reading.request;
			others = understood.others;
			isCrossSite = understood.isCrossSite;
			return shown();
		},
		async correct( { method, url, status, withLogin: sends, other } ) {
			const chosen = other === undefined ? undefined : others[ other ];
			if ( chosen && held ) {
				others = [
					held,
					...others.filter( ( each ) => each !== chosen ),
				];
				held = chosen;
			}
			const { corrected } = await load();
			withLogin = sends ?? withLogin;
			held = held && corrected( held, { method, url, status }, site );
			return shown();
		},
		async forRun() {
			const { runnable } = await load();
			return (
				held &&
				runnable(
					withLogin ? held : { ...held, login: null },
					isCrossSite
				)
			);
		},
		clear() {
			held = null;
			others = [];
			return { kind: 'nothing' };
		},
	};
}
