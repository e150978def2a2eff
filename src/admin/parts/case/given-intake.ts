import type { GivenRequest, GivenSite } from '../../../diagnosis/given';
import type { Correction, ForRun, Intake } from './intake';

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
	let request: GivenRequest | null = null;
	/** An answer without its request. */
	let answer: ForRun | null = null;
	let others: GivenRequest[] = [];
	let isCrossSite = false;
	let withLogin = true;

	const shown = async (): Promise< Intake > => {
		const { shownOf } = await load();
		return request
			? shownOf( request, others, withLogin )
			: { kind: 'nothing' };
	};

	return {
		async take( text ) {
			request = null;
			answer = null;
			others = [];
			withLogin = true;
			if ( text.trim() === '' ) {
				return { kind: 'nothing' };
			}
			const { loginIn, readAll, runnableAnswer, shownOfAnswer } =
				await load();
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
				answer = runnableAnswer( reading );
				return shownOfAnswer( reading );
			}
			request = reading.request;
			others = understood.others;
			isCrossSite = understood.isCrossSite;
			return shown();
		},
		async correct( { method, url, status, withLogin: sends, other } ) {
			const chosen = other === undefined ? undefined : others[ other ];
			if ( chosen && request ) {
				others = [
					request,
					...others.filter( ( each ) => each !== chosen ),
				];
				request = chosen;
			}
			const { corrected } = await load();
			withLogin = sends ?? withLogin;
			request =
				request && corrected( request, { method, url, status }, site );
			return shown();
		},
		async forRun() {
			const { runnable } = await load();
			return request
				? runnable(
						withLogin ? request : { ...request, login: null },
						isCrossSite
					)
				: answer;
		},
		clear() {
			request = null;
			answer = null;
			others = [];
			return { kind: 'nothing' };
		},
	};
}
