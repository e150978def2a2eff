import { requestIn } from '../../../../tests/read-given';

const FIELDS =
	'#Fields: date time cs-method cs-uri-stem cs-uri-query cs-username cs-host cs(User-Agent) cs(Referer) sc-status';

it.each( [
	[
		'the fields it names',
		`#Software: Microsoft Internet Information Services 10.0\n${ FIELDS }\n2026-03-01 10:11:12 GET /wp-json/wp/v2/users/me context=edit - example.org Mozilla/5.0+(Windows+NT+10.0) https://example.org/wp-admin/ 401`,
		{
			method: 'GET',
			url: 'https://example.org/wp-json/wp/v2/users/me?context=edit',
			status: 401,
			userAgent: 'Mozilla/5.0 (Windows NT 10.0)',
			referer: 'https://example.org/wp-admin/',
			login: null,
		},
	],
	[
		'the usual fields where it names none',
		'2026-03-01 10:11:12 10.0.0.4 PUT /wp-json/wp/v2/posts/4 _locale=user 443 - 203.0.113.7 curl/8 - 405 0 0 46',
		{
			method: 'PUT',
			url: 'https://example.org/wp-json/wp/v2/posts/4?_locale=user',
			status: 405,
			userAgent: 'curl/8',
			referer: null,
		},
	],
	[
		'no status in a line that is cut, and no port for one',
		'2026-03-01 10:11:12 10.0.0.4 POST /wp-json/wp/v2/posts - 443 - 203.0.113.7',
		{
			method: 'POST',
			url: 'https://example.org/wp-json/wp/v2/posts',
			status: null,
		},
	],
	[
		'that the server let somebody in by name',
		`${ FIELDS }\n2026-03-01 10:11:12 GET /wp-json/ - maria example.org curl/8 - 403`,
		{ status: 403, login: { scheme: '', value: null } },
	],
	[
		'the refused line among others',
		'2026-03-01 10:11:12 10.0.0.4 GET /wp-json/wp/v2/types - 443 - 203.0.113.7 curl/8 - 200 0 0 4\n2026-03-01 10:11:13 10.0.0.4 DELETE /wp-json/wp/v2/posts/4 - 443 - 203.0.113.7 curl/8 - 403 0 0 4',
		{ method: 'DELETE', status: 403 },
	],
] )( 'reads %s', ( _, text, shows ) => {
	expect( requestIn( text ) ).toMatchObject( { form: 'iis-log', ...shows } );
} );
