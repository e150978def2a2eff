import {
	healthySite,
	plugin,
	respond,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { receiptOf } from '../../../../tests/receipt';
import { findingOf, judge } from '../../../../tests/judge';
import check from './refusal-without-status';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'refusal-without-status', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at an error that says no status', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				restAnswer( 500, {
					code: 'friends_only',
					message: 'Friends only.',
					data: null,
				} )
			)
		);
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'friends_only' );
		expect( finding.detail ).toContain( 'Friends only.' );
	} );

	it.each( [
		[ 'something else', '{"ok":false}', true ],
		[ 'nothing', '', false ],
	] )(
		'fires at %s in the place of the posts, with the status 200',
		( _, body, json ) => {
			const evidence = healthySite( ( e ) =>
				e.exchanges.forEach( ( each ) => {
					if ( each.probe.endpoint === 'posts' && each.response ) {
						each.receipt = receiptOf( 'a', {
							origin: {
								component: plugin( 'a/a.php', 'A' ),
								file: 'a.php',
								line: 3,
								where: 'rest_post_dispatch',
								callback: '',
							},
						} );
						each.sight = {
							isEarly: false,
							without: [],
							literals: null,
						};
						each.response = { ...each.response, body, json };
					}
				} )
			);
			expect( findingOf( check, evidence ).summary ).toContain(
				'in the place of what the REST API answers'
			);
		}
	);

	it( 'is silent where nobody was seen to be asked', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restAnswer( 200, { ok: false } ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at a crash', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 500, 'internal_server_error' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at a refusal with its status', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 401, 'friends_only' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
