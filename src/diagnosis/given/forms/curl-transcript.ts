import { answerOfLines, requestOfLines } from '../reading/http-text';
import type { Form } from '../reading/written';

const REQUEST =
	/^[ \t]*> (?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) \S+ HTTP\//m;

/** What `curl -v` prints, without the command: `>` is sent, `<` comes back. */
export const curlTranscript: Form = {
	id: 'curl-transcript',
	recognises: ( text ) => REQUEST.test( text ),
	read( text ) {
		const lines = text.split( /\r?\n/ ).map( ( line ) => line.trim() );
		const sent = lines
			.filter( ( line ) => line.startsWith( '>' ) )
			.map( ( line ) => line.slice( 2 ) );
		const came = lines
			.filter( ( line ) => ! /^[>*}]/.test( line ) )
			.map( ( line ) => line.replace( /^< ?/, '' ) );
		const request = requestOfLines( sent );
		const isTls = lines.some( ( line ) =>
			/^\* .*(?:SSL connection|TLS|ALPN)/.test( line )
		);
		return request
			? [
					{
						...request,
						url: ( request.url ?? '' ).replace(
							/^\/\//,
							isTls ? 'https://' : '//'
						),
						...answerOfLines( came ),
					},
				]
			: [];
	},
};
