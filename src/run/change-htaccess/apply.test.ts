import type { Server } from '../../transport/server';
import { offlineError, refusedError } from '../../transport/server-error';
import { applyHtaccess, type HtaccessChange } from './apply';
import type {
	HtaccessOutcome,
	HtaccessStatus,
} from '../../transport/htaccess/schemas';

const NEW = 'b'.repeat( 64 );
const OLD = 'a'.repeat( 64 );
const CHANGE: HtaccessChange = {
	id: '0123456789abcdef',
	backup: `.htaccess.ws401-0123456789abcdef-${ NEW.slice( 0, 16 ) }`,
	directory: '/',
	readSha256: OLD,
	bytes: '',
};
const KEPT: HtaccessOutcome = {
	outcome: 'kept',
	reason: 'confirmed',
	watched: [],
	backup: CHANGE.backup,
	meanwhile: '',
	sha256: NEW,
	guarded: true,
	exposed: 0,
};

interface Script {
	/** Settles the call that makes the change. */
	apply: () => Promise< HtaccessOutcome >;
	/** Answers to questions for the status, in turn; the last one stays. */
	statuses: Partial< HtaccessStatus >[];
}

/** A server that answers by a script, and what it was asked. */
function scripted( { apply, statuses }: Script ) {
	const confirmed: string[] = [];
	const left = [ ...statuses ];
	const server = {
		async call(
			action: string,
			_schema: unknown,
			fields: Record< string, string >
		) {
			if ( action === 'ws401_htaccess_apply' ) {
				return apply();
			}
			if ( action === 'ws401_htaccess_confirm' ) {
				confirmed.push( `${ fields.change } ${ fields.keep }` );
				return { accepted: true };
			}
			const next = ( left.length > 1 ? left.shift() : left[ 0 ] ) ?? {};
			return {
				stage: 'none',
				change: '',
				secondsLeft: 0,
				sha256: OLD,
				...next,
			};
		},
	} as unknown as Server;
	return { server, confirmed };
}

const wait = () => new Promise< void >( ( resolve ) => setTimeout( resolve ) );
const waiting = {
	stage: 'waiting',
	change: CHANGE.id,
	secondsLeft: 9,
} as const;

/** A promise and the function that settles it. */
function deferred< T >() {
	let settle: ( value: T ) => void = () => {};
	const promise = new Promise< T >( ( resolve ) => {
		settle = resolve;
	} );
	return { promise, settle };
}

it( 'asks the page once the server waits for it, and passes its yes on', async () => {
	const { promise, settle } = deferred< HtaccessOutcome >();
	const { server, confirmed } = scripted( {
		apply: () => promise,
		statuses: [
			{ stage: 'checking', change: CHANGE.id },
			{ stage: 'waiting', change: 'somebody else' },
			waiting,
		],
	} );
	const stages: string[] = [];
	const outcome = await applyHtaccess( server, CHANGE, {
		wait,
		onStage: ( { stage } ) => void stages.push( stage ),
		confirm: async ( { secondsLeft } ) => {
			settle( KEPT );
			return secondsLeft === 9;
		},
	} );
	expect( outcome ).toEqual( KEPT );
	expect( confirmed ).toEqual( [ `${ CHANGE.id } 1` ] );
	expect( stages ).toEqual( [ 'checking', 'waiting' ] );
} );

it( 'takes an error of the page for a no', async () => {
	const { promise, settle } = deferred< HtaccessOutcome >();
	const { server, confirmed } = scripted( {
		apply: () => promise,
		statuses: [ waiting ],
	} );
	await applyHtaccess( server, CHANGE, {
		wait,
		confirm: async () => {
			settle( KEPT );
			throw new Error( 'The page stumbled.' );
		},
	} );
	expect( confirmed ).toEqual( [ `${ CHANGE.id } ` ] );
} );

it( 'passes a refusal on, without asking for anything more', async () => {
	const { server, confirmed } = scripted( {
		apply: async () => {
			throw refusedError( 'ws401_htaccess_busy', 'Busy.' );
		},
		statuses: [ waiting ],
	} );
	await expect(
		applyHtaccess( server, CHANGE, { wait, confirm: async () => true } )
	).rejects.toMatchObject( { code: 'ws401_htaccess_busy' } );
	expect( confirmed ).toEqual( [] );
} );

it( 'passes a refusal on, whatever became of the file meanwhile', async () => {
	const { server } = scripted( {
		apply: async () => {
			throw refusedError( 'ws401_htaccess_busy', 'Busy.' );
		},
		statuses: [ { sha256: NEW } ],
	} );
	await expect(
		applyHtaccess( server, CHANGE, { wait, confirm: async () => true } )
	).rejects.toMatchObject( { code: 'ws401_htaccess_busy' } );
} );

describe( 'when the call is cut off', () => {
	const cutOff = ( statuses: Script[ 'statuses' ] ) =>
		applyHtaccess(
			scripted( {
				apply: async () => {
					throw offlineError();
				},
				statuses,
			} ).server,
			CHANGE,
			{ wait, confirm: async () => true }
		);

	it( 'waits until the change is over, and finds the old file back', async () => {
		await expect(
			cutOff( [ waiting, waiting, { sha256: OLD } ] )
		).resolves.toMatchObject( {
			outcome: 'restored',
			reason: 'stopped',
			backup: '',
		} );
	} );

	it( 'waits until the change is over, and finds the new file kept', async () => {
		await expect(
			cutOff( [ waiting, waiting, { sha256: NEW } ] )
		).resolves.toMatchObject( { outcome: 'kept', sha256: NEW } );
	} );

	it( 'finds the new file kept', async () => {
		await expect( cutOff( [ { sha256: NEW } ] ) ).resolves.toMatchObject( {
			outcome: 'kept',
			backup: CHANGE.backup,
		} );
	} );

	it( 'claims nothing when the file is neither', async () => {
		await expect(
			cutOff( [ { sha256: 'c'.repeat( 64 ) } ] )
		).rejects.toMatchObject( { kind: 'offline' } );
	} );
} );
