import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import type { Commands } from './commands';
import { loadJudge } from './load-judge';
import { loadRealSave } from './load-run';
import type { PageAction, PageState } from './page-state';

interface Ground {
	server: Server;
	world: BrowserWorld;
	dispatch: ( action: PageAction ) => void;
	stateNow: () => PageState;
}

interface RealSave {
	/** Keeps what was pasted last, for as long as the page is open; in no state that is kept or shared. */
	remember: ( given: PageState[ 'given' ], content: string | null ) => void;
	commands: Pick< Commands, 'givenContent' | 'saveForReal' >;
}

/** Holds the content of a given request, and sends it for real where the user confirms that. */
export function createRealSave( {
	server,
	world,
	dispatch,
	stateNow,
}: Ground ): RealSave {
	let pasted: { given: PageState[ 'given' ]; content: string | null } = {
		given: null,
		content: null,
	};
	let isSaving = false;
	const givenContent = () =>
		pasted.given !== null &&
		stateNow().result?.evidence.given === pasted.given
			? pasted.content
			: null;

	/** Sends it, and judges what came of it with the rest. */
	async function save( content: string ): Promise< void > {
		// Everything is at hand before it is sent: what came of it must not be lost.
		const [ judge, { saveForReal } ] = await Promise.all( [
			loadJudge(),
			loadRealSave(),
		] );
		const before = stateNow().result;
		if ( ! before || givenContent() !== content ) {
			return;
		}
		const evidence = await saveForReal(
			server,
			world,
			before.evidence,
			content
		);
		const verdict = judge.diagnose( evidence );
		dispatch( { type: 'evidence-added', before, evidence, verdict } );
		dispatch( { type: 'announced', text: verdict.headline } );
	}

	return {
		remember( given, content ) {
			pasted = { given, content };
		},
		commands: {
			givenContent,
			async saveForReal() {
				const content = givenContent();
				if ( content === null || isSaving ) {
					return null;
				}
				isSaving = true;
				try {
					await save( content );
					return null;
				} catch ( error ) {
					if ( error instanceof ServerError ) {
						return error.message;
					}
					throw error;
				} finally {
					isSaving = false;
				}
			},
		},
	};
}
