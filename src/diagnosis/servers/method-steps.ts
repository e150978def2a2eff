import { __, sprintf } from '@wordpress/i18n';
import type { Probe, ServerFacts, Step } from '../evidence/types';
import { serverKind } from './server-kind';

/** How a client gets round a rule about methods without anybody changing the rule (`WP_REST_Server::serve_request()`). */
function byPost( { method, url }: Probe ): Step {
	const address = new URL( url );
	address.searchParams.set( '_method', method );
	return {
		text: sprintf(
			/* translators: %s: HTTP method, e.g. DELETE. */
			__(
				'If you can change the program that asks: have it send POST and name %s in the address, or in the header X-HTTP-Method-Override. WordPress obeys both, and this one was let through just now.',
				'who-said-401'
			),
			method
		),
		snippet: {
			language: 'http',
			where: __( 'the program that sends the request', 'who-said-401' ),
			code: `POST ${ address.pathname }${ address.search }\nX-HTTP-Method-Override: ${ method }`,
		},
	};
}

/** Rules about methods by server; ModSecurity's is the one that comes with a stock installation. */
function allow( server: ServerFacts | null ): Step {
	return serverKind( server ) === 'nginx'
		? {
				text: __(
					'Or have the rule go: on nginx look for “limit_except” and for a condition on $request_method, and name the methods there.',
					'who-said-401'
				),
				snippet: {
					language: 'nginx',
					where: 'location ^~ /wp-json/ { … }',
					code: 'limit_except GET HEAD POST PUT PATCH DELETE OPTIONS { deny all; }',
				},
			}
		: {
				text: __(
					'Or have the rule go: where ModSecurity with the Core Rule Set does it (rule 911100, 403), whoever runs the server adds the methods to the allowed ones.',
					'who-said-401'
				),
				snippet: {
					language: 'modsecurity',
					where: __( 'ModSecurity’s configuration', 'who-said-401' ),
					code: 'SecAction "id:900200,phase:1,pass,t:none,nolog,setvar:\'tx.allowed_methods=GET HEAD POST OPTIONS PUT PATCH DELETE\'"',
				},
			};
}

/** Steps against a rule in front of WordPress that forbids a method, in order of least cost. */
export function methodSteps(
	probe: Probe,
	server: ServerFacts | null
): Step[] {
	return [
		...( probe.method === 'HEAD' ? [] : [ byPost( probe ) ] ),
		allow( server ),
	];
}
