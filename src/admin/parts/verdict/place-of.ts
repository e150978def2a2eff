import type { Suspect } from '../../../diagnosis/evidence/types';

/** The folder is known from the name beside it. */
const PLUGINS_FOLDER = /^.*?\/(?:mu-)?plugins\//;

/** File and line, below the plugins folder where it is there; empty where no file is known. */
export function placeOf( { file, line }: Suspect ): string {
	const short = file.replace( PLUGINS_FOLDER, '' );
	return line > 0 && short !== '' ? `${ short }:${ line }` : short;
}
