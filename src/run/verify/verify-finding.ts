import {
	type Claim,
	exchangesBehind,
	withRepeated,
} from '../../diagnosis/engine/finding-exchanges';
import type { Proof } from '../../diagnosis/engine/judge-again';
import type { judgeAgain, readsOf } from '../../diagnosis/judging';
import type {
	CheckId,
	Evidence,
	Exchange,
} from '../../diagnosis/evidence/types';
import { withExchanges } from '../diagnose/collect-evidence';
import { sendLoggedIn } from '../diagnose/send-logged-in';
import { withFilesNow } from '../diagnose/files-beside';
import { fetchFacts } from '../diagnose/fetch-facts';
import type { Vantages } from '../diagnose/run-probes';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';

/** A finding may rest on other exchanges after the first ones have changed; it comes to an end long before this. */
const ROUNDS = 4;

/** What is to be proven, and with what. */
export interface Verifying {
	/** Null for a claim about answers alone. */
	check: CheckId | null;
	claim: Claim;
	/** What it was judged on. */
	evidence: Evidence;
	server: Server;
	world: BrowserWorld;
	vantages: Vantages;
	judge: { judgeAgain: typeof judgeAgain; readsOf: typeof readsOf };
	onExchange: ( exchange: Exchange ) => void;
}

/**
 * Asks for the facts anew, sends again exactly the exchanges a finding rests on, and has its check judge once more. Throws a
 * `ServerError` when our own calls fail.
 */
export async function verifyFinding( {
	check,
	claim,
	evidence,
	server,
	world,
	vantages,
	judge,
	onExchange,
}: Verifying ): Promise< Proof > {
	const { facts } = await fetchFacts( server );
	let now: Evidence = {
		...evidence,
		...facts,
		page: evidence.page && { ...evidence.page, time: world.now() },
		accounts:
			evidence.accounts && judge.readsOf( check ).includes( 'accounts' )
				? await (
						await import( '../compare-accounts/ask-accounts' )
					).compareAgain( server, evidence.accounts )
				: evidence.accounts,
	};
	const repeated: string[] = [];
	let ask = exchangesBehind( claim );
	for ( let round = 0; ; round++ ) {
		const probes = ( now.exchanges ?? [] ).flatMap( ( { probe } ) =>
			ask.includes( probe.id ) ? [ probe ] : []
		);
		const answers = await sendLoggedIn( server, probes, vantages, {
			onExchange,
		} );
		repeated.push( ...ask );
		now = withExchanges(
			now,
			withRepeated( now.exchanges ?? [], answers )
		);
		if ( now.htaccess ) {
			now = await withFilesNow( server, now, world );
		}
		const proof = judge.judgeAgain( check, claim, now, repeated );
		if ( proof.stale.length === 0 || round + 1 >= ROUNDS ) {
			return proof;
		}
		ask = proof.stale;
	}
}
