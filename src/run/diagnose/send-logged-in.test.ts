import {
	answer,
	exchange,
	healthySite,
	restError,
} from '../../../tests/evidence';
import type {
	Exchange,
	ExchangeResponse,
	Probe,
} from '../../diagnosis/evidence/types';
import type { Server } from '../../transport/server';
import { sendLoggedIn } from './send-logged-in';

const posts = healthySite().exchanges.find(
	( { probe } ) => probe.endpoint === 'posts' && probe.credential === 'none'
)!.probe;
const VISITOR: Probe = { ...posts, id: 'visitor' };
const USER: Probe = { ...posts, id: 'user', credential: 'cookie-nonce' };
const OTHER: Probe = { ...USER, id: 'other' };
const OPEN = answer( 200, '[]', { 'content-type': 'application/json' } );
const REFUSED = restError( 401, 'rest_not_logged_in' );

/** Sends to a site that answers so, the nth time; whether the login turns out to have ended, and was renewed, is told. */
async function send(
	respondTo: ( probe: Probe, nth: number ) => ExchangeResponse,
	{
		hasEnded = true,
		signal,
	}: { hasEnded?: boolean; signal?: AbortSignal } = {}
) {
	const sent: string[] = [];
	const heard: string[] = [];
	let logins = 0;
	let proven = 0;
	const ask = async ( probe: Probe ): Promise< Exchange > => {
		sent.push( probe.id );
		const nth = sent.filter( ( id ) => id === probe.id ).length;
		return exchange( probe, respondTo( probe, nth ) );
	};
	const exchanges = await sendLoggedIn(
		{
			logins: () => logins,
			proveLogin: async () => {
				proven++;
				logins += Number( hasEnded );
			},
		} as unknown as Server,
		[ VISITOR, USER, OTHER ],
		{ browser: ask, loopback: ask },
		{ onExchange: ( { probe } ) => heard.push( probe.id ) },
		signal
	);
	return {
		sent,
		heard,
		proven: () => proven,
		answers: exchanges.map( ( { probe, response } ) => [
			probe.id,
			response?.status,
		] ),
	};
}

it( 'does not doubt a login where nobody with it was refused', async () => {
	const { sent, proven } = await send( ( { id } ) =>
		id === 'visitor' ? REFUSED : OPEN
	);
	expect( proven() ).toBe( 0 );
	expect( sent ).toEqual( [ 'visitor', 'user', 'other' ] );
} );

it( 'sends what was refused again, and nothing else, where the login had ended', async () => {
	const { sent, heard, answers } = await send( ( { id }, nth ) =>
		id === 'user' && nth === 1 ? REFUSED : OPEN
	);
	expect( sent ).toEqual( [ 'visitor', 'user', 'other', 'user' ] );
	expect( heard ).toEqual( sent );
	expect( answers ).toEqual( [
		[ 'visitor', 200 ],
		[ 'user', 200 ],
		[ 'other', 200 ],
	] );
} );

it( 'takes a refusal for one where the login is still good', async () => {
	const { sent, proven, answers } = await send(
		( { id } ) => ( id === 'user' ? REFUSED : OPEN ),
		{ hasEnded: false }
	);
	expect( proven() ).toBe( 1 );
	expect( sent ).toHaveLength( 3 );
	expect( answers[ 1 ] ).toEqual( [ 'user', 401 ] );
} );

it( 'does not doubt a login for what is answered before it is looked at', async () => {
	const { proven } = await send( ( { id } ) =>
		id === 'user'
			? restError( 501, 'application_passwords_disabled' )
			: OPEN
	);
	expect( proven() ).toBe( 0 );
} );

it( 'proves nothing once it is stopped', async () => {
	const stop = new AbortController();
	const { proven } = await send(
		( { id } ) => {
			if ( id === 'other' ) {
				stop.abort();
			}
			return id === 'user' ? REFUSED : OPEN;
		},
		{ signal: stop.signal }
	);
	expect( proven() ).toBe( 0 );
} );
