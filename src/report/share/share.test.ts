import {
	healthySite,
	hookIn,
	respond,
	restError,
} from '../../../tests/evidence';
import { found, searchOutcome } from '../../../tests/search-outcome';
import type { Evidence } from '../../diagnosis/evidence/types';
import { diagnose } from '../../diagnosis/judging';
import { claimOf } from '../isolation/claim';
import { nextSteps } from '../isolation/next-steps';
import { saveReport } from '../saved/save-report';
import { verdictNow } from '../verdict/verdict-now';
import { textOfEverything } from './everything';
import { textForForum } from './for-forum';
import { textForHost } from './for-host';
import { textForPlugin } from './for-plugin';
import { readyToShare, type ToShare } from './ready-to-share';

const TEXTS = {
	plugin: textForPlugin,
	host: textForHost,
	forum: textForForum,
	everything: textOfEverything,
};

/** A site that a plugin closes, with a search that proves it. */
function closed( change: ( evidence: Evidence ) => void = () => {} ): ToShare {
	const evidence = healthySite( ( e ) => {
		respond(
			e,
			{ endpoint: 'posts', credential: 'none' },
			restError( 401, 'closed', 'Members only.' )
		);
		hookIn(
			e,
			{ id: 'a/a.php', name: 'Alpha' },
			'rest_authentication_errors'
		);
		e.components.plugins = [
			{
				...e.components.plugins[ 0 ]!,
				id: 'a/a.php',
				name: 'Alpha',
				version: '1.7.2',
			},
		];
	} );
	change( evidence );
	const { probe } = evidence.exchanges.find(
		( each ) =>
			each.probe.endpoint === 'posts' && each.probe.credential === 'none'
	)!;
	const outcome = searchOutcome( found( { culprits: [ [ 'a/a.php' ] ] } ), {
		probe,
		origin: {
			component: { kind: 'plugin', id: 'a/a.php', name: 'Alpha' },
			file: 'wp-content/plugins/a/a.php',
			line: 21,
			where: 'rest_authentication_errors',
			callback: 'Closure',
		},
	} );
	const now = verdictNow( {
		verdict: diagnose( evidence ),
		evidence,
		search: {
			outcome,
			claim: claimOf( outcome ),
			remediation: nextSteps( outcome, {
				adminUrl: '',
				pluginsUrl: '',
				plugins: [],
			} ),
		},
		fixed: [],
	} );
	return { evidence, now, search: outcome };
}

describe.each( Object.entries( TEXTS ) )(
	'the text for the %s',
	( _, text ) => {
		it( 'begins with the verdict as it is now and names the culprit', () => {
			const shared = readyToShare( closed(), false );
			const lines = text( shared )
				.replaceAll( '\\', '' )
				.split( '\n' )
				.slice( 0, 3 )
				.join( '\n' );
			expect( lines ).toContain( shared.now.headline );
			expect( lines ).toContain( 'Alpha' );
		} );

		it( 'has no id of ours in it', () => {
			const shared = readyToShare( closed(), false );
			const shown = text( shared );
			const ids = [
				...( shared.evidence.exchanges ?? [] ).map(
					( { probe } ) => probe.id
				),
				...shared.now.results.map( ( { id } ) => id as string ),
			];
			expect( ids.length ).toBeGreaterThan( 50 );
			expect( ids.filter( ( id ) => shown.includes( id ) ) ).toEqual(
				[]
			);
		} );

		it( 'hides the names of the site where that is wished', () => {
			const given = closed();
			const moved = JSON.parse(
				JSON.stringify( given ).replaceAll(
					'example.org',
					'miller.test'
				)
			) as ToShare;
			expect( text( readyToShare( moved, false ) ) ).toContain(
				'miller.test'
			);
			const hidden = text( readyToShare( moved, true ) );
			expect( hidden ).not.toContain( 'miller' );
			expect( hidden ).toContain( 'https://example.org/wp-json/' );
		} );

		it( 'is written on a healthy site and with nothing known too', () => {
			const healthy = healthySite();
			const nothing = Object.fromEntries(
				Object.keys( healthy ).map( ( key ) => [ key, null ] )
			) as unknown as Evidence;
			for ( const evidence of [ healthy, nothing ] ) {
				const now = verdictNow( {
					verdict: diagnose( evidence ),
					evidence,
					search: null,
					fixed: [],
				} );
				expect(
					text(
						readyToShare( { evidence, now, search: null }, true )
					)
				).toContain( now.headline.slice( 0, 20 ) );
			}
		} );
	}
);

it( 'tells the author the place, a command and the version', () => {
	const text = textForPlugin( readyToShare( closed(), false ) );
	expect( text ).toContain(
		'`wp-content/plugins/a/a.php:21 (rest_authentication_errors)`'
	);
	expect( text ).toMatch( /curl -i 'https:\/\/example\.org\/[^'\n]*'/ );
	expect( text ).toContain( 'Alpha 1.7.2' );
	expect( text.split( '\n' ).length ).toBeLessThanOrEqual( 30 );
} );

it( 'asks the host for nothing that is not the host’s', () => {
	expect( textForHost( readyToShare( closed(), false ) ) ).toContain(
		'nothing to change on the server'
	);
} );

it( 'gives nothing away: every secret of a run is searched for in every text and in the file', () => {
	const secrets = {
		nonce: 'a1b2c3d4e5',
		cookie: 'admin%7C1796000000%7CoV3kq9ZtY2wLr8sPbN5c',
		basic: 'YWRtaW46cGFzc3dvcmQ=',
		password: 'abcd EFGH 1234 ijkl MNOP 5678',
		token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl',
		ticket: 'Zm9vYmFyYmF6cXV4cXV1eA.cXV1eGZvb2JhcmJhenF1eA',
		mail: 'jane@miller.test',
		address: '203.0.113.77',
		login: 'jane-the-baker',
	};
	const planted = [
		`X-WP-Nonce: ${ secrets.nonce }`,
		`Cookie: wordpress_logged_in_0a1b=${ secrets.cookie }`,
		`Authorization: Basic ${ secrets.basic }`,
		`password=${ secrets.password }`,
		`Bearer ${ secrets.token }`,
		`ticket=${ secrets.ticket }`,
		secrets.mail,
		secrets.address,
	];
	const shared = closed( ( evidence ) => {
		evidence.account!.login = secrets.login;
		evidence.server!.visitorAddress = secrets.address;
		const failed = evidence.exchanges!.find(
			( { probe } ) =>
				probe.endpoint === 'posts' && probe.credential === 'none'
		)!;
		failed.probe.url += `&_wpnonce=${ secrets.nonce }&token=${ secrets.token }`;
		failed.response!.message = planted.join( '\n' );
		failed.response!.body = JSON.stringify( {
			code: 'closed',
			message: planted.join( '\n' ),
		} );
		failed.response!.headers[ 'set-cookie' ] = planted[ 1 ]!;
		failed.response!.headers[ 'x-request-id' ] = `${ secrets.mail }`;
		evidence.hooks![ 0 ]!.callback = planted.join( '\n' );
	} );
	shared.search!.seen = [
		{
			component: { kind: 'plugin', id: 'a/a.php', name: 'Alpha' },
			file: '',
			line: 0,
			where: '',
			before: planted.join( '\n' ),
			after: '',
		},
	];
	for ( const hides of [ false, true ] ) {
		const ready = readyToShare( shared, hides );
		for ( const out of [
			...Object.values( TEXTS ).map( ( text ) => text( ready ) ),
			saveReport(
				{ ...shared, fixed: [], version: '1', finishedAt: 0 },
				hides
			),
		] ) {
			for ( const secret of Object.values( secrets ) ) {
				expect( out ).not.toContain( secret );
			}
		}
	}
} );
