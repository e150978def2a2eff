import type { Evidence } from '../../diagnosis/evidence/types';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import type { Commands } from './commands';
import { loadJudge } from './load-judge';
import { loadVantages, loadVerify, vantagesLater } from './load-run';
import type { LoginGate } from './login-gate';
import type { PageAction, PageState } from './page-state';
import { FIRST_PLACE } from './place';
import { createRealSave } from './real-save';
import { runDiagnosis } from './run-diagnosis';

interface Ground {
	server: Server;
	world: BrowserWorld;
	gate: LoginGate;
	dispatch: ( action: PageAction ) => void;
	/** What the page shows when it is asked for, not when the commands were made. */
	stateNow: () => PageState;
}

async function verifyOnPage(
	{ server, world, dispatch }: Ground,
	evidence: Evidence,
	vantages: ReturnType< Commands[ 'connect' ] >[ 'vantages' ],
	[ name, claim, check ]: Parameters< Commands[ 'verify' ] >
): Promise< void > {
	dispatch( { type: 'verify-started', check: name } );
	try {
		const [ judge, { verifyFinding } ] = await Promise.all( [
			loadJudge(),
			loadVerify(),
		] );
		const proof = await verifyFinding( {
			check,
			claim,
			evidence,
			server,
			world,
			vantages,
			judge,
			onExchange: ( exchange ) =>
				dispatch( { type: 'verify-answered', check: name, exchange } ),
		} );
		dispatch( {
			type: 'verify-finished',
			check: name,
			proof,
			error: null,
		} );
	} catch ( error ) {
		if ( ! ( error instanceof ServerError ) ) {
			throw error;
		}
		dispatch( {
			type: 'verify-finished',
			check: name,
			proof: null,
			error,
		} );
	}
}

/** The page's commands, made once. */
export function createCommands( ground: Ground ): Commands {
	const { server, world, gate, dispatch, stateNow } = ground;
	let controller: AbortController | null = null;
	const realSave = createRealSave( ground );
	const announce = ( text: string ) =>
		dispatch( { type: 'announced', text } );
	const connect = () => ( {
		server,
		world,
		vantages: vantagesLater( async () =>
			( await loadVantages() ).createVantages(
				server,
				world,
				() => stateNow().result?.evidence.exchanges ?? null
			)
		),
	} );
	return {
		run( given, login = null, place = FIRST_PLACE, content = null ) {
			dispatch( { type: 'went', place } );
			controller?.abort();
			realSave.remember( given, content );
			const mine = ( controller = new AbortController() );
			void runDiagnosis( {
				server,
				world,
				given,
				login,
				content,
				signal: mine.signal,
				isOutdated: () => controller !== mine,
				dispatch,
				announce,
			} );
		},
		stop() {
			controller?.abort();
			gate.giveUp();
		},
		continueAfterLogin: () => gate.open(),
		verify( ...asked ) {
			const { result } = stateNow();
			if ( result ) {
				void verifyOnPage(
					ground,
					result.evidence,
					connect().vantages,
					asked
				);
			}
		},
		openExchange: ( id ) => dispatch( { type: 'exchange-opened', id } ),
		closeExchange: () => dispatch( { type: 'exchange-closed' } ),
		announce,
		openSearch: ( id ) => dispatch( { type: 'search-opened', id } ),
		closeSearch: () => dispatch( { type: 'search-closed' } ),
		endSearch: ( search ) => dispatch( { type: 'search-ended', search } ),
		go: ( place ) => dispatch( { type: 'went', place } ),
		filesRead: ( findings ) => dispatch( { type: 'files-read', findings } ),
		connect,
		...realSave.commands,
		addAccounts( accounts ) {
			const { result } = stateNow();
			if ( result ) {
				const evidence = { ...result.evidence, accounts };
				void loadJudge().then( ( judge ) =>
					dispatch( {
						type: 'evidence-added',
						before: result,
						evidence,
						verdict: judge.diagnose( evidence ),
					} )
				);
			}
		},
		pageNonce: () => server.pageNonce(),
		recordNonce: () => server.recordNonce(),
	};
}
