import type { Probe, SampleContent } from '../diagnosis/evidence/types';

/** As the block editor asks: WordPress takes it for an API request and answers errors as JSON, not as a page. */
const ACCEPT = 'application/json, */*;q=0.1';

const SAFE_METHODS = [ 'GET', 'HEAD', 'OPTIONS' ];

export function isSafe( method: string ): boolean {
	return SAFE_METHODS.includes( method );
}

/** What a browser sends before a script of another website may send a request with a login of its own. */
const PREFLIGHT = {
	Origin: 'https://example.com',
	'Access-Control-Request-Method': 'GET',
	'Access-Control-Request-Headers': 'authorization',
};

/** Between the parts of a form; fixed, so that the same probe is the same bytes. */
const BOUNDARY = 'ws401-sample';

/**
 * Content in place of an empty object: nothing in it names a method, an action or a field of anybody's.
 */
const SAMPLES: Record<
	Exclude< SampleContent, 'own' >,
	{ type: string | null; body?: string }
> = {
	form: {
		type: 'application/x-www-form-urlencoded',
		body: 'sample=Test',
	},
	multipart: {
		type: `multipart/form-data; boundary=${ BOUNDARY }`,
		body: `--${ BOUNDARY }\r\nContent-Disposition: form-data; name="sample"\r\n\r\nTest\r\n--${ BOUNDARY }--\r\n`,
	},
	text: { type: 'text/plain', body: 'Test' },
	post: {
		type: 'application/json',
		body: JSON.stringify( {
			content: '<!-- wp:paragraph --><p>Test</p><!-- /wp:paragraph -->',
		} ),
	},
	none: { type: null },
};

/** Method, headers and body that do not depend on the credential. */
export interface WireForm {
	method: string;
	headers: Record< string, string >;
	body?: string;
}

function contentFor( content: SampleContent | undefined, own: string ) {
	if ( content === undefined || content === 'own' ) {
		const body = content === undefined ? '{}' : own;
		return { type: 'application/json', body };
	}
	return SAMPLES[ content ];
}

/**
 * PUT, PATCH and DELETE go out as POST with an override header, which is how the block editor sends them
 * (`http-v1` middleware of @wordpress/api-fetch), unless they are to be seen by a rule in front of PHP.
 *
 * @param probe What is sent.
 * @param own   The content of the given request, for the probe that goes with it.
 */
export function wireFormOf(
	probe: Pick<
		Probe,
		'method' | 'asIs' | 'content' | 'origin' | 'userAgent' | 'referer'
	>,
	own = '{}'
): WireForm {
	const headers: Record< string, string > = { Accept: ACCEPT };
	if ( probe.origin ) {
		headers.Origin = probe.origin;
	}
	if ( probe.userAgent ) {
		headers[ 'User-Agent' ] = probe.userAgent;
	}
	if ( probe.referer ) {
		headers.Referer = probe.referer;
	}
	if ( probe.method === 'OPTIONS' ) {
		Object.assign( headers, { ...PREFLIGHT, ...headers } );
	}
	if ( isSafe( probe.method ) ) {
		return { method: probe.method, headers };
	}
	const { type, body } = contentFor( probe.content, own );
	if ( type !== null ) {
		headers[ 'Content-Type' ] = type;
	}
	if ( ! probe.asIs && probe.method !== 'POST' ) {
		headers[ 'X-HTTP-Method-Override' ] = probe.method;
	}
	return {
		method: probe.asIs ? probe.method : 'POST',
		headers,
		...( body !== undefined && { body } ),
	};
}
