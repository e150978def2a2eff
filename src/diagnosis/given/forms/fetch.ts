import { answerAround } from '../reading/answer-text';
import { programIn } from '../reading/code-calls';
import { requestOfOptions } from '../reading/code-request';
import { fieldOf, textOfValue } from '../reading/code-values';
import { headerOf, type Form, type Written } from '../reading/written';

const FETCH = /^(?:window\.|globalThis\.|self\.)?fetch$|^nodeFetch$/;

/** `fetch( … )`: as the browser's tools copy it, for the console or for Node, or in a script. */
export const fetchCall: Form = {
	id: 'fetch',
	// A frame of a stack (`at async $fetch (node_modules/…)`) calls nobody.
	recognises: ( text ) =>
		/\bfetch\s*\(/i.test( text.replace( /^\s*at .*$/gm, '' ) ),
	read( text ) {
		const { calls } = programIn( text, FETCH );
		return calls.flatMap(
			( { given: [ address, options ], start, end }, nth ) => {
				const url = textOfValue( fieldOf( address, 'url' ) ?? address );
				const request: Written = requestOfOptions( options, {
					isComplete: true,
					// A browser adds them by itself.
					cookie: null,
				} );
				const site = headerOf( request.headers, 'sec-fetch-site' );
				return [
					{
						method: 'GET',
						...request,
						url,
						...( headerOf( request.headers, 'cookie' ) !==
							undefined && { cookie: true } ),
						isCrossSite: site === 'cross-site',
						...answerAround(
							nth === 0 ? text.slice( 0, start ) : '',
							text
								.slice( end, calls[ nth + 1 ]?.start )
								.replace( /^[^]{0,400}?;|\.then\([^]*/, ' ' )
						),
					},
				];
			}
		);
	},
};
