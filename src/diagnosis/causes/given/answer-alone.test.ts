import type { GivenFacts } from '../../evidence/types';
import { answerAlone, findRequestSteps } from './answer-alone';

const said = ( given: Partial< GivenFacts > ) =>
	answerAlone(
		{ code: null, message: null, status: null, ...given } as GivenFacts,
		null
	);

const UNTOLD =
	' Which request got this answer is not told, so that one was not tried.';

it.each( [
	[
		{ status: 401 },
		'401: Whoever answered did not know who asked, or asks for a login of its own.',
	],
	[
		{ status: 403 },
		'403: Whoever answered refuses this, whether or not it knew who asked.',
	],
	[ { status: 500 }, '500: That alone does not tell who answered.' ],
	[
		{ message: 'Go away.' },
		'Go away: That alone does not tell who answered.',
	],
	[
		{ message: 'Go away:', status: 403 },
		'403 Go away: Whoever answered refuses this, whether or not it knew who asked.',
	],
	[
		{ message: '403 Forbidden', status: 403 },
		'403 Forbidden: Whoever answered refuses this, whether or not it knew who asked.',
	],
] )( 'says what an answer without a code means: %j', ( given, expected ) => {
	expect( said( given ) ).toBe( expected + UNTOLD );
} );

it( 'goes by the code before the words, and by words it knows before the status', () => {
	const notice = 'Cookie check failed';
	expect( said( { message: notice, status: 403 } ) ).toMatch(
		/^403 Cookie check failed: The request carried a nonce that does not fit/
	);
	const code = 'rest_cannot_create';
	expect( said( { code, message: notice, status: 401 } ) ).toMatch(
		/^rest_cannot_create: .*did not know who asked/
	);
	expect( said( { code } ) ).toMatch(
		/^rest_cannot_create: .*knew who asked/
	);
} );

it( 'says that nothing is told, and how to find the request', () => {
	expect( said( {} ) ).toContain( 'is not told, so it was not tried.' );
	expect( findRequestSteps().map( ( { text } ) => text ) ).toEqual( [
		expect.stringContaining( 'Copy as cURL' ),
		expect.stringContaining( '“POST /wp/v2/posts”' ),
	] );
} );
