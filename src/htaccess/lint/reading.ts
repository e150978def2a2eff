import { __, sprintf } from '@wordpress/i18n';
import { filesIn } from './files-in';
import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { LintInput } from './input';
import { dialectOf, type ServerDialect } from '../../diagnosis/servers';
import { placeOfHtaccess } from '../../diagnosis/servers/steps';
import { isRefusal, simulateFor } from './scene';
import { fileName } from './words';

const bare = { directory: '', lines: [], detail: '', edit: null };

/** Files that are there and that PHP may not read. */
export function unreadableFiles( input: LintInput ): HtaccessFinding[] {
	return input.files
		.filter( ( { text } ) => text === null )
		.map( ( { directory, path, leadsOut } ) => ( {
			...bare,
			id: 'unreadable-file',
			directory,
			severity: 'warning' as const,
			summary: leadsOut
				? sprintf(
						/* translators: %s: name of a file. */
						__(
							'%s is a link that leads out of this site, or to a file of another name, so it was not read: what it does cannot be told.',
							'who-said-401'
						),
						fileName( input, directory )
					)
				: sprintf(
						/* translators: %s: name of a file. */
						__(
							'%s is there, but PHP could not read it: what it does cannot be told.',
							'who-said-401'
						),
						fileName( input, directory )
					),
			detail: path,
			steps: [
				{
					text: leadsOut
						? __(
								'Look at the file the link leads to yourself, over FTP or in the host’s file manager.',
								'who-said-401'
							)
						: __(
								'Give PHP’s account permission to read it (mode 0644 is usual).',
								'who-said-401'
							),
				},
			],
		} ) );
}

/** PHP files that run before WordPress because a settings file says so. */
export function prependedFiles( input: LintInput ): HtaccessFinding[] {
	return input.ini.map( ( { path, line, prepends } ) => ( {
		...bare,
		id: 'prepended-file',
		severity: 'info' as const,
		summary: sprintf(
			/* translators: 1: name of a file. 2: line number. 3: name of a PHP file. */
			__(
				'Line %2$d of %1$s runs %3$s before WordPress: a firewall there can refuse requests before any plugin is asked.',
				'who-said-401'
			),
			path,
			line,
			prepends
		),
		detail: `auto_prepend_file = ${ prepends }`,
		steps: [],
	} ) );
}

/** Another server than Apache answers. */
function onOtherServer(
	{ server, files, site }: LintInput,
	dialect: ServerDialect
): HtaccessFinding {
	return {
		...bare,
		id: 'other-server',
		severity: 'info',
		summary:
			files.length > 0
				? sprintf(
						/* translators: %s: name of a web server. */
						__(
							'%s answers here and does not read .htaccess: nothing in the file has any effect.',
							'who-said-401'
						),
						dialect.name
					)
				: sprintf(
						/* translators: %s: name of a web server. */
						__(
							'%s answers here; it has no .htaccess, its rules stand in its own configuration.',
							'who-said-401'
						),
						dialect.name
					),
		detail: server.software,
		steps: placeOfHtaccess( dialect, site.home ),
	};
}

/** A server that nobody here knows. */
function onUnknownServer( software: string ): HtaccessFinding {
	return {
		...bare,
		id: 'server-unknown',
		severity: 'info',
		summary: sprintf(
			/* translators: %s: how the web server calls itself. */
			__(
				'This server calls itself %s; whether it reads .htaccess is not known.',
				'who-said-401'
			),
			software
		),
		steps: [],
	};
}

/** Apache answers and looks at no file. `contradiction`: what shows it, where it was not measured. */
function withoutOverride(
	{ server, site }: LintInput,
	contradiction: readonly string[]
): HtaccessFinding {
	return {
		...bare,
		id: 'file-ignored',
		directory: site.home,
		severity: 'error',
		summary: __(
			'The server does not read .htaccess here (AllowOverride None): nothing in the file has any effect.',
			'who-said-401'
		),
		detail:
			server.reads === false
				? __(
						'Measured in a folder of its own: a line that must make the server fail did nothing.',
						'who-said-401'
					)
				: sprintf(
						/* translators: %s: requests and what was answered. */
						__(
							'The file says otherwise than the server answered: %s',
							'who-said-401'
						),
						contradiction.join( '; ' )
					),
		steps: [
			{
				text: __(
					'Ask the host to allow .htaccess (AllowOverride All) for this folder, or to put WordPress’s rules into the server’s configuration.',
					'who-said-401'
				),
				snippet: {
					language: 'apache',
					where: '<VirtualHost …>',
					code: `<Directory ${
						server.documentRoot ?? '/path/to/wordpress'
					}>\n\tAllowOverride All\n</Directory>`,
				},
			},
		],
	};
}

/** Why nothing in the files has any effect; null when it has, as far as is known. */
export function ignoredFiles( input: LintInput ): HtaccessFinding | null {
	const { software, reads } = input.server;
	const dialect = dialectOf( { software, sapi: '' } );
	const isKnown = dialect.id !== 'unknown';
	if ( isKnown && ! dialect.readsHtaccess ) {
		return onOtherServer( input, dialect );
	}
	if ( software !== '' && ! isKnown ) {
		return onUnknownServer( software );
	}
	const contradiction = reads === false ? [] : contradictions( input );
	return reads !== false && contradiction.length === 0
		? null
		: withoutOverride( input, contradiction );
}

/**
 * Requests the server answered otherwise than the files say, when no other confirms them: PHP answered what a line refuses,
 * or the web server did not find what WordPress's block leads to WordPress.
 */
function contradictions( input: LintInput ): string[] {
	const files = filesIn( input );
	let confirmed = 0;
	const against: string[] = [];
	for ( const { request, status, reachedPhp } of input.reality ) {
		const answer = simulateFor( input, files, { request } );
		if ( answer.headers[ 'www-authenticate' ] ) {
			// Whether a login went along, the browser does not say.
			continue;
		}
		const refuses = isRefusal( answer );
		const leads =
			answer.outcome === 'continue' &&
			answer.by !== undefined &&
			answer.path !== request.path;
		if ( ! refuses && ! leads ) {
			continue;
		}
		const isAgainst = refuses ? reachedPhp : ! reachedPhp && status === 404;
		if ( isAgainst ) {
			against.push(
				`${ request.method } ${ request.path } → ${ status }`
			);
		} else if ( refuses ? status === answer.status : reachedPhp ) {
			confirmed++;
		}
	}
	return confirmed === 0 ? against : [];
}
