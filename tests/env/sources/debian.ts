import {
	cp,
	mkdtemp,
	readdir,
	readlink,
	rm,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { rootCertificates } from 'node:tls';
import { AptArchive } from './apt-archive';
import type { Source } from './source';
import { makePlain } from './tree';

/** Suites whose WordPress differs, newest first. */
const SUITES = [ 'sid', 'trixie', 'bookworm' ];

/** Debian's package links into these instead of carrying its own copies. A suite has most, not all, of them. */
const LINKED_PACKAGES = [
	'php-getid3',
	'libphp-phpmailer',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'node-lodash',
	'libjs-underscore',
	'libjs-prototype',
	'libjs-scriptaculous',
];

/** The Debian package `wordpress`, with its links replaced by the files they mean. */
export const debian: Source = {
	name: 'Debian package wordpress',
	async fill( version, folder, report ) {
		const offered: string[] = [];
		for ( const suite of SUITES ) {
			const scratch = await mkdtemp( join( tmpdir(), 'ws401-apt-' ) );
			try {
				report( `Reading the package list of Debian ${ suite }` );
				const archive = await AptArchive.open( suite, scratch );
				const stanza = await archive.describe( 'wordpress' );
				const found = upstreamVersion( stanza ?? '' );
				if ( stanza && found === version ) {
					report(
						`Downloading WordPress ${ version } from Debian ${ suite }`
					);
					await fillFrom( archive, stanza, scratch, folder );
					return;
				}
				offered.push( `${ suite }: ${ found ?? 'none' }` );
			} finally {
				await rm( scratch, { recursive: true, force: true } );
			}
		}
		throw new Error(
			`it is at other versions (${ offered.join( ', ' ) }).`
		);
	},
};

/** `7.1.4+dfsg1-1` → `7.1.4`; null when the stanza names none. */
export function upstreamVersion( stanza: string ): string | null {
	return /^Version: (?:\d+:)?([\d.]+)/m.exec( stanza )?.[ 1 ] ?? null;
}

/** Packages of themes the stanza recommends: without one WordPress has no front page. */
export function recommendedThemes( stanza: string ): string[] {
	const recommends = /^Recommends: (.*)$/m.exec( stanza )?.[ 1 ] ?? '';
	return recommends.match( /wordpress-theme-[a-z]+/g ) ?? [];
}

async function fillFrom(
	archive: AptArchive,
	stanza: string,
	scratch: string,
	folder: string
) {
	const names = [ 'wordpress' ];
	for ( const name of [
		...LINKED_PACKAGES,
		...recommendedThemes( stanza ),
	] ) {
		if ( await archive.describe( name ) ) {
			names.push( name );
		}
	}
	const root = join( scratch, 'root' );
	await archive.unpack( names, root );
	const tree = join( root, 'usr/share/wordpress' );
	await makePlain( tree );
	await replaceLinks( tree, root );
	await cp( tree, folder, { recursive: true } );
}

/** Puts the file a link means in the link's place, as if `root` were the file system. */
async function replaceLinks( tree: string, root: string ) {
	const entries = await readdir( tree, {
		recursive: true,
		withFileTypes: true,
	} );
	for ( const entry of entries.filter( ( each ) => each.isSymbolicLink() ) ) {
		const link = join( entry.parentPath ?? entry.path, entry.name );
		const target = await readlink( link );
		await rm( link );
		if ( entry.name === 'ca-bundle.crt' ) {
			// Debian generates its bundle on installation; Node carries the same Mozilla list.
			await writeFile( link, rootCertificates.join( '\n' ) );
			continue;
		}
		const meant = target.startsWith( '/' )
			? join( root, target )
			: resolve( dirname( link ), target );
		await cp( meant, link, { recursive: true, dereference: true } ).catch(
			() => {
				throw new Error(
					`${ link.slice( tree.length + 1 ) } links to ${ target }, which no package brought.`
				);
			}
		);
	}
}
