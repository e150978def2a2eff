import { __ } from '@wordpress/i18n';

import type { HtaccessObstacle } from '../../transport/htaccess';

/** Why this page does not change the file, one sentence each. */
export function obstacleSentence( obstacle: HtaccessObstacle ): string {
	switch ( obstacle ) {
		case 'file-mods-disallowed':
			return __(
				'This site forbids changes to its files (DISALLOW_FILE_MODS), so make the change yourself:',
				'who-said-401'
			);
		case 'account':
			return __(
				'Your account may not change files on this site; hand the change on to somebody who may:',
				'who-said-401'
			);
		case 'symlink':
		case 'hard-link':
			return __(
				'The file is a link to another place, which this page leaves alone; make the change there:',
				'who-said-401'
			);
		case 'leads-out':
			return __(
				'The file is a link that leads out of this site, or to a file of another name, so this page has not read it; make the change there:',
				'who-said-401'
			);
		case 'not-a-file':
			return __(
				'What stands there under this name is no file, so this page leaves it alone:',
				'who-said-401'
			);
		case 'unreadable':
			return __(
				'PHP may not read the file; make the change over FTP or in the host’s file manager:',
				'who-said-401'
			);
		case 'too-long':
			return __(
				'The file is longer than 1 MB, which this page leaves alone; make the change yourself:',
				'who-said-401'
			);
		case 'owner':
			return __(
				'The file belongs to another account than PHP’s; make the change over FTP or in the host’s file manager:',
				'who-said-401'
			);
		case 'file-not-writable':
		case 'folder-not-writable':
			return __(
				'PHP may not write here; make the change over FTP or in the host’s file manager:',
				'who-said-401'
			);
		case 'outside':
			return __(
				'The file is outside this site’s own folder, where other sites may depend on it; make the change over FTP or in the host’s file manager:',
				'who-said-401'
			);
		case 'none':
			return '';
	}
}
