import type { GivenRequest, GivenSite } from '../../../diagnosis/given';
import type { Beside } from '../../../diagnosis/given/given-for-run';
import type { Correction, ForRun, Intake, LookUpName } from './intake';

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

/** What was read last. */
interface Held {
	request: GivenRequest | null;
	/** An answer without its request. */
	answer: ForRun | null;
	others: GivenRequest[];
	beside: Beside;
	withLogin: boolean;
	/** The text holds a secret beside what was understood of it. */
	isSecret: boolean;
}

const nothingHeld = (): Held => ( {
	request: null,
	answer: null,
	others: [],
	beside: {},
	withLogin: true,
	isSecret: false,
} );

/** Puts one of the others in the place of the request that is held. */
function choose( held: Held, other: number | undefined ) {
	const { request, others } = held;
	const chosen = other === undefined ? undefined : others[ other ];
	if ( chosen && request ) {
		held.others = [
			request,
			...others.filter( ( each ) => each !== chosen ),
		];
		held.request = chosen;
		// How it goes out was told of the first alone.
		held.beside = {};
	}
}

/** What the page shows of the request that is held. */
async function shownOfHeld(
	{ request, others, withLogin, isSecret }: Held,
	load: typeof loadReader
): Promise< Intake > {
	const { shownOf } = await load();
	if ( ! request ) {
		return { kind: 'nothing' };
	}
	const seen = shownOf( request, others, withLogin );
	return seen.kind === 'request' && isSecret ? { ...seen, isSecret } : seen;
}

/** One for each visit of the page. */
export function createIntake(
	site: GivenSite,
	lookUp: LookUpName,
	load = loadReader
): GivenIntake {
	let held = nothingHeld();

	const shown = () => shownOfHeld( held, load );

	return {
		async take( text ) {
			const mine = nothingHeld();
			held = mine;
			if ( text.trim() === '' ) {
				return { kind: 'nothing' };
			}
			const {
				loginIn,
				looksSecret,
				readAll,
				runnableAnswer,
				shownOfAnswer,
			} = await load();
			// A text whose reading ends after a newer one was given is dropped.
			if ( held !== mine ) {
				return { kind: 'nothing' };
			}
			const understood = readAll( text, site );
			const { reading } = understood;
			if ( reading.kind === 'unreadable' ) {
				return {
					kind: 'unreadable',
					reason: reading.reason,
					isSecret: loginIn( text ) !== null || looksSecret( text ),
				};
			}
			if ( reading.kind === 'answer' ) {
				mine.answer = runnableAnswer( reading );
				return shownOfAnswer( reading, looksSecret( text ) );
			}
			mine.request = {
				...reading.request,
				url: understood.asked ?? reading.request.url,
			};
			mine.isSecret = looksSecret( text );
			mine.others = understood.others;
			const { isCrossSite, sent } = understood;
			mine.beside = { isCrossSite, sent };
			return shown();
		},
		async correct( { method, url, status, withLogin, other } ) {
			choose( held, other );
			const { corrected } = await load();
			held.withLogin = withLogin ?? held.withLogin;
			held.request &&= corrected(
				held.request,
				{ method, url, status },
				site
			);
			return shown();
		},
		async forRun() {
			const { runnable } = await load();
			const { request, answer, beside, withLogin } = held;
			return request
				? runnable(
						withLogin ? request : { ...request, login: null },
						beside,
						lookUp
					)
				: answer;
		},
		clear() {
			held = nothingHeld();
			return { kind: 'nothing' };
		},
	};
}
