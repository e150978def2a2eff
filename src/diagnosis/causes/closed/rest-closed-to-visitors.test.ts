import {
	answer,
	followUp,
	healthySite,
	hookIn,
	plugin,
	htmlPage,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { receiptOf } from '../../../../tests/receipt';
import type { Evidence, Exchange } from '../../evidence/types';
import { diagnose } from '../../judging';
import check from './rest-closed-to-visitors';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;
const CLOSED = restError( 401, 'rest_login_required', 'Members only.' );
const A = { id: 'close/close.php', name: 'Close REST' };

describe( 'rest-closed-to-visitors', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where a prompt for a password is what refuses', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				restError( 401, 'rest_login_required', 'Members only.', {
					'www-authenticate': 'Basic realm="x"',
				} )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'tells one closed route from a closed API', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, CLOSED );
			hookIn( e, A, 'rest_authentication_errors' );
			followUp( e );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain(
			'visitors on part of the REST API (/wp/v2/posts), while the rest is open'
		);
		expect( finding.detail ).toContain( '/oembed/1.0' );
	} );

	it( 'does not speak of every visitor where posts come at the other form of their address', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, CLOSED );
			followUp( e, ( { credential, form } ) =>
				credential === 'none' && form !== 'query' ? CLOSED : undefined
			);
		} );
		const { summary } = findingOf( check, evidence );
		expect( summary ).not.toContain( 'every visitor' );
		expect( summary ).toContain( 'but not at those with ?rest_route=' );
	} );

	it( 'names nobody because of a hook alone, though nobody else is on it', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, CLOSED );
			hookIn( e, A, 'rest_authentication_errors' );
			followUp( e, ( { credential } ) =>
				credential === 'none' ? CLOSED : undefined
			);
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toBe(
			'Code on this site answers 401 to every visitor of the REST API; which, is not known yet. “Find out which plugin” can tell.'
		);
		expect( finding.certainty ?? null ).toBeNull();
		expect( finding.station ).toBe( 'plugin' );
		expect( JSON.stringify( finding.remediation.steps ) ).not.toContain(
			'page=close'
		);
	} );

	it( 'names nobody whom nothing has seen, however many could have done it', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, CLOSED );
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, { id: 'b/b.php', name: 'B' }, 'rest_pre_dispatch' );
		} );
		expect( findingOf( check, evidence ).summary ).toBe(
			'Code on this site answers 401 to every visitor of the REST API; which, is not known yet. “Find out which plugin” can tell.'
		);
	} );

	it( 'says that nothing shows when the blocker is hooked in too late to be seen', () => {
		const evidence = healthySite( ( e ) => respond( e, VISITOR, CLOSED ) );
		const finding = findingOf( check, evidence );
		expect( finding.suspects ).toEqual( [] );
		expect( finding.remediation.steps[ 0 ]?.text ).toContain(
			'A search sends the request again'
		);
	} );

	it( 'names each of two that say the same about other routes', () => {
		const B = { id: 'b/b.php', name: 'B' };
		const seeing = ( each: Exchange, by: typeof A ) => {
			each.receipt = receiptOf( each.probe.id, {
				origin: {
					component: { kind: 'plugin', ...by },
					file: by.id,
					line: 3,
					where: 'rest_pre_dispatch',
					callback: '',
				},
			} );
			each.sight = {
				isEarly: false,
				literals: null,
				without: [
					{ plugins: [ by.id ], status: 200, passes: by === A },
				],
			};
		};
		const finding = findingOf(
			check,
			healthySite( ( e ) => {
				for ( const [ endpoint, by ] of [
					[ 'posts', A ],
					[ 'users', B ],
				] as const ) {
					respond( e, { endpoint, credential: 'none' }, CLOSED );
					e.exchanges
						.filter(
							( { probe } ) =>
								probe.endpoint === endpoint &&
								probe.credential === 'none'
						)
						.forEach( ( each ) => seeing( each, by ) );
				}
			} )
		);
		expect( finding.summary ).toBe(
			'The plugin “Close REST” answers 401 to visitors who ask for /wp/v2/posts. The plugin “B” answers 401 to visitors who ask for /wp/v2/users.'
		);
		// Only one of them was tried.
		expect( finding.certainty ).toBe( 'traced' );
		expect(
			finding.suspects?.map( ( { component } ) => component.id )
		).toEqual( [ A.id, B.id ] );
		expect( finding.remediation.verify.join() ).toContain( 'users' );
	} );

	it( 'names the plugin as a fact once a trace has seen it', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, CLOSED );
			for ( const each of e.exchanges ) {
				each.receipt = {
					probe: each.probe.id,
					loaded: '',
					early: false,
					refusedWrites: 0,
					muted: false,
					fatal: null,
					origin: {
						component: { kind: 'plugin', ...A },
						file: 'wp-content/plugins/close/close.php',
						line: 31,
						where: 'rest_authentication_errors',
						callback: 'Closure',
					},
				};
			}
		} );
		expect( findingOf( check, evidence ).summary ).toBe(
			'The plugin “Close REST” answers 401 to every visitor of the REST API.'
		);
	} );

	describe( 'with a request of a visitor’s that was given', () => {
		const closedBy = ( other: string, status = 401 ) =>
			healthySite( ( e ) => {
				e.given = [
					{
						method: 'POST',
						url: 'https://example.org/wp-json/form/v1/feedback',
						status,
						code: null,
						at: 0,
					},
				];
				respond( e, { credential: 'none' }, CLOSED );
				followUp( e, ( { credential, endpoint } ) =>
					credential === 'none'
						? restError(
								endpoint === 'given' ? status : 401,
								'rest_login_required',
								'Members only.'
							)
						: undefined
				);
				e.exchanges = e.exchanges.map( ( each ) =>
					each.probe.credential === 'none'
						? seenBy(
								each,
								plugin(
									each.probe.endpoint === 'given'
										? other
										: A.id,
									A.name
								)
							)
						: each
				);
			} );
		const leads = ( evidence: Evidence ) =>
			diagnose( evidence ).findings.map( ( { check: id } ) => id );

		it( 'leads and names it where the same plugin refuses both', () => {
			const { headline, findings } = diagnose( closedBy( A.id ) );
			expect( headline ).toBe(
				'The plugin “Close REST” answers 401 to every visitor of the REST API, and so to POST /form/v1/feedback.'
			);
			expect( findings.map( ( { check: id } ) => id ) ).not.toContain(
				'given-request-refused'
			);
		} );

		it.each( [
			[ 'another plugin', closedBy( 'other/other.php' ) ],
			[ 'another status', closedBy( A.id, 403 ) ],
		] )( 'leaves it to its own check with %s', ( _, evidence ) => {
			expect( leads( evidence ) ).toContain( 'given-request-refused' );
			expect( findingOf( check, evidence ).summary ).not.toContain(
				'/form/v1/feedback'
			);
		} );
	} );

	it.each( [
		[ 'an exit without a body', htmlPage( 401, '' ) ],
		[
			'the error page of WordPress',
			htmlPage( 500, '<div class="wp-die-message">No.</div>' ),
		],
		[
			'a redirect to the login form',
			{
				...htmlPage( 200, '<form id="loginform">' ),
				redirected: true,
				finalUrl: 'https://example.org/wp-login.php',
			},
		],
		[
			'wp_send_json_error()',
			answer( 401, '{"success":false,"data":"No."}' ),
		],
	] )( 'recognises %s', ( _, response ) => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, response )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
	} );

	it( 'leaves the web server’s own refusals to their check', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				htmlPage( 403, '<title>403 Forbidden</title>' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not know when no anonymous request was made', () => {
		const evidence = healthySite( ( e ) => {
			e.exchanges = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );

	it( 'names a well-known plugin that answers before WordPress starts, at its station', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, { id: 'wp-cerber/x.php', name: 'Cerber' }, 'init' );
			respond(
				e,
				VISITOR,
				htmlPage( 403, '<title>403 Access Forbidden</title>' )
			);
		} );
		const { station, summary, remediation } = findingOf( check, evidence );
		expect( station ).toBe( 'plugin' );
		expect( summary ).toContain( 'Most likely the plugin “Cerber”' );
		expect( remediation.steps[ 1 ]?.link?.url ).toContain(
			'page=cerber-security&tab=hardening'
		);
	} );

	const WITH_500 = htmlPage( 500, '<title>Shop window</title>' );

	it( 'fires at an error of the server’s that a plugin was seen to send', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, WITH_500 );
			e.exchanges = e.exchanges.map( ( each ) =>
				each.probe.credential === 'none'
					? seenBy( each, plugin( 'blind/blind.php', 'Shop Blind' ) )
					: each
			);
		} );
		const { summary, certainty } = findingOf( check, evidence );
		expect( summary ).toBe(
			'The plugin “Shop Blind” answers 500 to every visitor of the REST API.'
		);
		expect( certainty ).toBe( 'traced' );
	} );

	it( 'accuses nobody of an error of the server’s that nobody was seen to send', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, WITH_500 );
			hookIn( e, { id: 'blind/blind.php', name: 'Blind' }, 'init' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
