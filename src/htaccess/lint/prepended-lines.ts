import { __, sprintf } from '@wordpress/i18n';
import { allWords } from '../../apache/syntax/words';
import type { Found } from '../directives';
import type { LintInput } from './input';
import type { Proposal, Rule } from './scene';
import { placeName } from './words';

/** The PHP file that a line has run first; null where it is no such line, or says that none is to. */
export function prependedIn( {
	name,
	node,
}: Pick< Found, 'name' | 'node' > ): { path: string } | null {
	const [ setting = '', path = '' ] = allWords( node.args );
	return name === 'php_value' &&
		setting.toLowerCase() === 'auto_prepend_file' &&
		! /^(none)?$/i.test( path )
		? { path }
		: null;
}

const shortName = ( module: string ) =>
	module
		.trim()
		.toLowerCase()
		.replace( /^mod_|_module$|\.c$/g, '' );

/**
 * Whether PHP is loaded by this name: 8 and later as `php`, 7 as `php7`, 5 as `php5`, never two of them. Where the modules are not known,
 * only today's name is taken for it.
 */
const isPhp = ( name: string, modules: readonly string[] | undefined ) =>
	modules ? modules.map( shortName ).includes( name ) : name === 'php';

/** Whether the sections around a line let it count, as far as that can be read off them: by the SAPI, whose name they carry. */
const counts = (
	{ sections }: Found,
	{ sapi, modules }: LintInput[ 'server' ]
) =>
	sections.every( ( { name, args } ) => {
		if ( ! /^ifmodule$/i.test( name ) ) {
			return true;
		}
		if ( sapi === 'litespeed' ) {
			return /lsapi|litespeed/i.test( args );
		}
		const [ , not, module = '' ] = /^\s*(!?)(.*)$/.exec( args ) ?? [];
		const php = shortName( module );
		return (
			/^php\d*$/.test( php ) && isPhp( php, modules ) === ( not === '' )
		);
	} );

/** Lines by which PHP runs a file before WordPress: where it runs inside the web server they count, elsewhere they break the file. */
export const prependedLines: Rule = ( scene ) => {
	const { server, passwordFiles } = scene.input;
	if ( server.sapi !== 'mod_php' && server.sapi !== 'litespeed' ) {
		return [];
	}
	return scene.directives.flatMap( ( found ): Proposal[] => {
		const prepended = prependedIn( found );
		if ( ! prepended || ! counts( found, server ) ) {
			return [];
		}
		const { directory, node } = found;
		const place = placeName( scene, { directory, line: node.line } );
		const { path } = prepended;
		const isGone =
			passwordFiles[ path ] === false ||
			( server.exists !== undefined &&
				path.startsWith( '/' ) &&
				server.exists( path ) === undefined );
		const common = {
			directory,
			lines: [ node.line ],
			detail: `auto_prepend_file = ${ path }`,
		};
		return isGone
			? [
					{
						...common,
						id: 'prepended-file-missing',
						severity: 'error',
						summary: sprintf(
							/* translators: %s: place, such as: line 7 of .htaccess. */
							__(
								'PHP is to run a file first that is not there, because of %s: every request that comes to PHP fails with 500.',
								'who-said-401'
							),
							place
						),
						steps: [
							{
								text: __(
									'Take the line out, or set the firewall that wrote it up again: it was removed or the site was moved.',
									'who-said-401'
								),
							},
						],
					},
				]
			: [
					{
						...common,
						id: 'prepended-file',
						severity: 'info',
						summary: sprintf(
							/* translators: 1: place, such as: line 7 of .htaccess. 2: name of a PHP file. */
							__(
								'By %1$s, PHP runs %2$s before WordPress: a firewall there can refuse requests before any plugin is asked.',
								'who-said-401'
							),
							place,
							path
						),
						steps: [],
					},
				];
	} );
};
