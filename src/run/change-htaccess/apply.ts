import type { Server } from '../../transport/server';
import { pause } from '../../transport/pause';
import { ServerError } from '../../transport/server-error';
import type { ChangeNames } from '../../transport/htaccess/change-names';
import {
	HtaccessConfirmSchema,
	HtaccessOutcomeSchema,
	HtaccessStatusSchema,
	type HtaccessOutcome,
	type HtaccessStatus,
} from '../../transport/htaccess/schemas';

/** Seconds between two looks at a change that goes on. */
const PACE = 0.4;

/** How long a change takes at most, in seconds, from the call to the old bytes being back. */
const LONGEST = 60;

/** A request of the site to itself, as the action `ws401_from_server` takes it. */
export interface WatchedRequest {
	url: string;
	method: string;
	credential: string;
	headers: Record< string, string >;
	/** Value of the Authorization header, for the credentials that have one. */
	secret?: string;
	body?: string;
}

/** What to write, and where. */
export interface HtaccessChange extends ChangeNames {
	/** URL path of the folder, with slashes at both ends. */
	directory: string;
	/** SHA-256 of the file as it was read; empty when there was none. */
	readSha256: string;
	/** The new bytes as base64. */
	bytes: string;
	/** The exchange that failed, asked again before and after. One that reads: a permit would serve only once. */
	exchange?: WatchedRequest;
}

/** What the page does while the change goes on. */
export interface ApplyOptions {
	/**
	 * Called once, when the server has found nothing worse: true keeps the new file. Everything but true, and silence for the
	 * time that is left, brings the old bytes back.
	 */
	confirm: ( status: HtaccessStatus ) => Promise< boolean >;
	/** Called with each stage. */
	onStage?: ( status: HtaccessStatus ) => void;
	/** Waits that many seconds; handed in so that tests need not. */
	wait?: ( seconds: number ) => Promise< void >;
}

/** How a change is going. `directory` is whose file's hash is wanted. */
function htaccessStatus(
	server: Server,
	directory: string
): Promise< HtaccessStatus > {
	return server.call( 'ws401_htaccess_status', HtaccessStatusSchema, {
		directory,
	} );
}

/** Keeps the change, or (`keep` false) has the old bytes brought back at once. False when it came too late. */
async function confirmHtaccess(
	server: Server,
	change: string,
	keep: boolean
): Promise< boolean > {
	const { accepted } = await server.call(
		'ws401_htaccess_confirm',
		HtaccessConfirmSchema,
		{ change, keep: keep ? '1' : '' }
	);
	return accepted;
}

/**
 * Changes a .htaccess. The call stays open while the server watches the site, and the page is asked to confirm meanwhile.
 *
 * Throws a `ServerError` when nothing was written: its `code` says why, its message is one sentence. When the call itself is cut
 * off, the outcome is found out by asking how the change went.
 */
export async function applyHtaccess(
	server: Server,
	{ exchange, ...change }: HtaccessChange,
	{ confirm, onStage = () => {}, wait = pause }: ApplyOptions
): Promise< HtaccessOutcome > {
	let ended = false;
	const call = server
		.call( 'ws401_htaccess_apply', HtaccessOutcomeSchema, {
			change: change.id,
			backup: change.backup,
			directory: change.directory,
			sha256: change.readSha256,
			bytes: change.bytes,
			exchange: exchange ? JSON.stringify( exchange ) : '',
		} )
		.finally( () => {
			ended = true;
		} );
	const watch = async () => {
		while ( ! ended ) {
			await wait( PACE );
			const status = ended
				? null
				: await htaccessStatus( server, change.directory ).catch(
						() => null
					);
			if ( status?.change !== change.id ) {
				continue;
			}
			onStage( status );
			if ( status.stage === 'waiting' ) {
				const keep = await confirm( status ).catch( () => false );
				// Not heard: the old bytes come back, which the call's own answer says.
				await confirmHtaccess( server, change.id, keep === true ).catch(
					() => false
				);
				return;
			}
		}
	};
	const [ outcome ] = await Promise.allSettled( [ call, watch() ] );
	if ( outcome.status === 'fulfilled' ) {
		return outcome.value;
	}
	const error: unknown = outcome.reason;
	if ( error instanceof ServerError && error.kind === 'refused' ) {
		throw error;
	}
	return outcomeOf( server, change, error, wait );
}

/** The answer did not come, so the file itself is asked: either it is the new one, or the old one is back. */
async function outcomeOf(
	server: Server,
	change: Omit< HtaccessChange, 'exchange' >,
	error: unknown,
	wait: ( seconds: number ) => Promise< void >
): Promise< HtaccessOutcome > {
	for ( let waited = 0; waited < LONGEST; waited += PACE ) {
		const status = await htaccessStatus( server, change.directory ).catch(
			() => null
		);
		if ( status && status.change !== change.id ) {
			const written = change.backup.endsWith(
				`-${ status.sha256.slice( 0, 16 ) }`
			);
			if ( ! written && status.sha256 !== change.readSha256 ) {
				throw error;
			}
			return {
				outcome: written ? 'kept' : 'restored',
				reason: written ? 'confirmed' : 'stopped',
				watched: [],
				backup: written && change.readSha256 ? change.backup : '',
				meanwhile: '',
				sha256: status.sha256,
				guarded: false,
				exposed: 0,
			};
		}
		await wait( PACE );
	}
	throw error;
}
