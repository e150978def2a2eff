import {
	answer,
	exchange,
	healthySite,
	htmlPage,
	restError,
} from '../../../tests/evidence';
import type { GivenFacts } from '../evidence/types';
import { answerText, citing, citingAll, citingGiven } from './because';
import { isLockOut } from './lock-out';
import { wasNotSent } from './was-not-sent';

const [ one, other ] = healthySite().exchanges;
const failed = {
	...one!,
	response: null,
	failure: { kind: 'timeout' as const, message: '' },
};

it( 'says in a few words what came back', () => {
	expect( answerText( exchange( one!.probe, answer( 200, '' ) ) ) ).toBe(
		'200'
	);
	expect(
		answerText( exchange( one!.probe, restError( 401, 'a_code' ) ) )
	).toBe( '401 a_code' );
	expect( answerText( failed ) ).toBe( 'no answer (timeout)' );
	expect( answerText( { ...failed, failure: null } ) ).toBe(
		'no answer (unknown)'
	);
} );

it( 'cites an exchange by its id, each once, with its own note where there is one', () => {
	expect( citing( failed, 'a note' ) ).toEqual( {
		kind: 'exchange',
		id: one!.probe.id,
		note: 'a note',
	} );
	expect( citing( failed ).note ).toBe( 'no answer (timeout)' );
	expect(
		citingAll( one, undefined, other, one ).map( ( each ) =>
			each.kind === 'exchange' ? each.id : ''
		)
	).toEqual( [ one!.probe.id, other!.probe.id ] );
} );

const given: GivenFacts = {
	method: 'GET',
	url: null,
	status: null,
	code: null,
	message: null,
	nonce: null,
	cookie: null,
	body: null,
	at: 0,
} as unknown as GivenFacts;
const fact = ( note: string ) => ( { kind: 'fact', note } );
const code = ( note: string ) => ( { ...fact( note ), isCode: true } );

it.each( [
	[ {}, [] ],
	[ { url: 'https://a.example/' }, [ code( 'GET https://a.example/' ) ] ],
	[
		{ url: 'https://a.example/', status: 401, code: 'a_code' },
		[ code( 'GET https://a.example/' ), fact( '401 a_code' ) ],
	],
	// Only an answer was given: its words are all there is.
	[ { status: 401, message: 'No.' }, [ fact( '401 No.' ) ] ],
	[ { message: 'No.' }, [ fact( 'No.' ) ] ],
	[ { code: 'a_code', message: 'No.' }, [ fact( 'a_code' ) ] ],
	[
		{ url: 'https://a.example/', message: 'No.' },
		[ code( 'GET https://a.example/' ) ],
	],
	// The browser withheld it.
	[
		{ url: 'https://a.example/', status: 0 },
		[ code( 'GET https://a.example/' ) ],
	],
] )( 'cites of the given request %j what is known', ( change, expected ) => {
	expect( citingGiven( { ...given, ...change } ) ).toEqual( expected );
} );

it.each( [
	[ 429, '', true ],
	[ 403, 'You are temporarily blocked.', true ],
	[ 503, 'Your access to this site has been limited by the owner', true ],
	[ 503, 'Too many failed attempts', true ],
	[ 403, 'Forbidden', false ],
	[ 401, 'You are temporarily locked out.', false ],
	[ 200, 'Too many login attempts', false ],
] )( 'knows whether %i “%s” locks out', ( status, body, expected ) => {
	expect(
		isLockOut( exchange( one!.probe, htmlPage( status, body ) ) )
	).toBe( expected );
} );

it( 'takes no answer for no lock', () => {
	expect( isLockOut( failed ) ).toBe( false );
} );

it.each( [
	[ 'refused-to-send', true ],
	[ 'not-listening', true ],
	[ 'timeout', false ],
] as const )(
	'knows whether %s means that nothing left',
	( kind, expected ) => {
		expect( wasNotSent( { kind, message: '' } ) ).toBe( expected );
		expect( wasNotSent( null ) ).toBe( false );
	}
);
