/**
 * npm run check:plugin
 * The zip against the rules of the plugin directory that `npm run lint:php` does not hold: readme, header, files, code. What it
 * prints would come back from a review.
 */
import AdmZip from 'adm-zip';
import { name as slug } from '../../package.json';
import { DEFAULT_WORDPRESS } from '../env/wordpress-source';
import { checkCode } from './code';
import { checkFileTypes } from './file-types';
import type { PluginFiles } from './plugin-files';
import { checkHeader } from './plugin-header';
import { checkReadme } from './readme';

function unpacked( path: string ): PluginFiles {
	return new Map(
		new AdmZip( path )
			.getEntries()
			.filter( ( { isDirectory } ) => ! isDirectory )
			.map( ( entry ) => [
				entry.entryName.replace( `${ slug }/`, '' ),
				entry.getData(),
			] )
	);
}

const files = unpacked( `${ slug }.zip` );
const objections = [
	...checkHeader( files, slug ),
	...checkReadme( files, DEFAULT_WORDPRESS ),
	...checkFileTypes( files ),
	...checkCode( files ),
];
for ( const { file, line, says } of objections ) {
	process.stderr.write(
		`${ file }${ line ? `:${ line }` : '' }: ${ says }\n`
	);
}
process.stdout.write(
	`${ files.size } files of the zip, ${ objections.length } objections.\n`
);
if ( objections.length > 0 || files.size === 0 ) {
	process.exitCode = 1;
}
