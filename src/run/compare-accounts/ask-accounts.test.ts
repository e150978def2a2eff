import {
	exchange,
	healthySite,
	htmlPage,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { insideAnswer } from '../../../tests/inside-answer';
import { expectations } from '../../diagnosis/exchange/expectations';
import type {
	AccountQuestion,
	AccountRow,
} from '../../diagnosis/evidence/account-matrix';
import type {
	Exchange,
	ExchangeResponse,
	Probe,
} from '../../diagnosis/evidence/types';
import type { InsideAnswer } from '../../diagnosis/routes/types';
import { ServerError } from '../../transport/server-error';
import { askAccounts, compareAgain } from './ask-accounts';

const QUESTIONS: AccountQuestion[] = [
	{ id: 'profile', method: 'GET', route: '/wp/v2/users/me' },
	{ id: 'edit', method: 'POST', route: '/wp/v2/posts/1' },
];

const LET_THROUGH = insideAnswer();
const REFUSED = insideAnswer( {
	status: 403,
	code: 'rest_cannot_edit',
	stage: 'route',
} );

/** Compares, with a site that answers so; what is sent and asked is noted. */
async function compare(
	answerTo: ( probe: Probe ) => ExchangeResponse | null,
	inside: ( user: string, questions: AccountQuestion[] ) => InsideAnswer[] = (
		_,
		questions
	) => questions.map( () => LET_THROUGH ),
	others = [ { id: 7, roles: [ 'Author' ] } ]
) {
	const { site, page, account } = healthySite();
	const sent: Probe[] = [];
	const asked: string[] = [];
	const heard: AccountRow[] = [];
	const send = async ( probe: Probe ): Promise< Exchange > => {
		sent.push( probe );
		const answered = answerTo( probe );
		return answered
			? exchange( probe, answered )
			: {
					...exchange( probe ),
					response: null,
					failure: { kind: 'timeout', message: 'It took too long.' },
				};
	};
	const server = {
		call: async (
			_action: string,
			_schema: unknown,
			fields: { user: string; questions: string }
		) => {
			asked.push( fields.user );
			return {
				answers: inside( fields.user, JSON.parse( fields.questions ) ),
			};
		},
		logins: () => 0,
		proveLogin: async () => {},
		restNonce: () => 'a1b2c3d4e5',
	} as never;
	const matrix = await askAccounts( {
		questions: QUESTIONS,
		others,
		site,
		page,
		account,
		ownRoles: [ 'Administrator' ],
		server,
		vantages: { browser: send, loopback: send },
		onRow: ( row ) => heard.push( row ),
	} );
	return { matrix, sent, asked, heard, server };
}

const ok = () => restAnswer( 200, { id: 1 } );

it( 'asks visitor and own account by requests, and everybody else inside', async () => {
	const { matrix, sent, asked, heard } = await compare( ok );
	expect( matrix.questions ).toEqual( QUESTIONS );
	expect(
		matrix.rows.map( ( { kind, id, roles, by } ) => [
			kind,
			id,
			roles,
			by,
		] )
	).toEqual( [
		[ 'visitor', 0, [], 'request' ],
		[ 'own', healthySite().account.id, [ 'Administrator' ], 'request' ],
		[ 'other', 7, [ 'Author' ], 'inside' ],
	] );
	expect( heard ).toEqual( matrix.rows );
	expect( asked ).toEqual( [ '7' ] );
	expect(
		sent.map( ( { credential, method } ) => [ credential, method ] )
	).toEqual( [
		[ 'none', 'GET' ],
		[ 'none', 'POST' ],
		[ 'cookie-nonce', 'GET' ],
		[ 'cookie-nonce', 'POST' ],
	] );
} );

it( 'sends what could change something as a dry run only', async () => {
	const { sent } = await compare( ok );
	const ways = sent.map( ( { method, dryRun } ) => [ method, dryRun ] );
	expect( ways ).toEqual( [
		[ 'GET', false ],
		[ 'POST', true ],
		[ 'GET', false ],
		[ 'POST', true ],
	] );
} );

it( 'expects of a visitor what nobody is let do, of the account what its role is', async () => {
	const { sent } = await compare( ok );
	expect( sent.slice( 0, 2 ).map( ( { expects } ) => expects ) ).toEqual(
		Array( 2 ).fill( expectations.givenAsNobody() )
	);
	expect( sent.slice( 2 ).map( ( { expects } ) => expects ) ).toEqual(
		QUESTIONS.map( ( { route } ) =>
			expectations.given( route, healthySite().account )
		)
	);
} );

it( 'says what each answer means for permission, and keeps the order of the questions', async () => {
	const { matrix } = await compare( ( { method, credential } ) => {
		if ( credential === 'none' ) {
			return method === 'GET'
				? restError( 401, 'rest_not_logged_in', 'Log in first.' )
				: htmlPage( 200, '<p>Welcome</p>' );
		}
		return method === 'GET' ? ok() : restError( 403, 'rest_cannot_edit' );
	} );
	expect( matrix.rows[ 0 ]?.answers ).toEqual( [
		{
			status: 401,
			code: 'rest_not_logged_in',
			letThrough: false,
			note: 'Log in first.',
		},
		// A page is no answer of the REST API, whatever its status.
		{ status: 200, code: null, letThrough: null, note: '' },
	] );
	expect( matrix.rows[ 1 ]?.answers ).toMatchObject( [
		{ status: 200, letThrough: true },
		{ status: 403, letThrough: false },
	] );
} );

it.each( [ 300, 400, 404, 500 ] )(
	'takes %d for neither a permission nor a refusal',
	async ( status ) => {
		const { matrix } = await compare( () => restError( status, 'x' ) );
		expect(
			matrix.rows[ 1 ]?.answers.map( ( { letThrough } ) => letThrough )
		).toEqual( [ null, null ] );
	}
);

it( 'does not know what got no answer, and says why', async () => {
	const { matrix } = await compare( () => null );
	expect( matrix.rows[ 0 ]?.answers[ 0 ] ).toEqual( {
		status: null,
		code: null,
		letThrough: null,
		note: 'It took too long.',
	} );
} );

it( 'works all of it out inside when it is made again', async () => {
	const { matrix, server, asked } = await compare( ok );
	asked.length = 0;
	const again = await compareAgain( server, matrix );
	expect( asked ).toEqual( matrix.rows.map( ( { id } ) => String( id ) ) );
	expect( again.questions ).toEqual( matrix.questions );
	expect( again.rows.map( ( { kind, by } ) => [ kind, by ] ) ).toEqual( [
		[ 'visitor', 'inside' ],
		[ 'own', 'inside' ],
		[ 'other', 'inside' ],
	] );
} );

describe( 'inside', () => {
	it( 'says who is refused by what', async () => {
		const { matrix } = await compare( ok, () => [ LET_THROUGH, REFUSED ] );
		expect( matrix.rows[ 2 ]?.answers ).toMatchObject( [
			{ status: 200, letThrough: true },
			{ status: 403, code: 'rest_cannot_edit', letThrough: false },
		] );
		expect( matrix.rows[ 2 ]?.answers[ 1 ]?.note ).toContain(
			'403 rest_cannot_edit'
		);
	} );

	it( 'asks one by one where one question ends the request, and says which', async () => {
		const { matrix } = await compare( ok, ( _, questions ) => {
			if ( questions.some( ( { id } ) => id === 'edit' ) ) {
				throw new ServerError(
					'refused',
					'It ended.',
					'ws401_ended_early'
				);
			}
			return [ LET_THROUGH ];
		} );
		expect( matrix.rows[ 2 ]?.answers ).toMatchObject( [
			{ status: 200, letThrough: true },
			{ status: null, letThrough: null, note: 'It ended.' },
		] );
	} );

	it( 'asks nobody where there is nobody else', async () => {
		const { matrix, asked } = await compare( ok, undefined, [] );
		expect( asked ).toEqual( [] );
		expect( matrix.rows ).toHaveLength( 2 );
	} );
} );
