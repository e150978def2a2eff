import * as v from 'valibot';

/** Why a file cannot be changed by this page; `none`: it can. */
const OBSTACLES = [
	'none',
	/** DISALLOW_FILE_MODS, or a filter that says the same. */
	'file-mods-disallowed',
	/** The account may not put files on this site. */
	'account',
	'symlink',
	/** It, or a folder on the way, is a link that leads out of the site or to a file of another name: it is not even read. */
	'leads-out',
	/** It has a second name, which would keep the old text. */
	'hard-link',
	'not-a-file',
	'unreadable',
	/** Longer than 1 MB. */
	'too-long',
	/** The file belongs to another account than PHP's, so that a new one would not be the same. */
	'owner',
	/** The file is write-protected. */
	'file-not-writable',
	/** The folder takes no new file. */
	'folder-not-writable',
	/** It is above the document root: other sites may depend on it. */
	'outside',
] as const;

export type HtaccessObstacle = ( typeof OBSTACLES )[ number ];

/** One place where a .htaccess is, or could be. */
const HtaccessOnDiskSchema = v.object( {
	/** URL path of its folder, with slashes at both ends; `/../`, `/../../` for those above the document root. */
	directory: v.string(),
	/** Absolute path of the file. */
	path: v.string(),
	/** The path below the document root where it is below it, else the absolute one. */
	shown: v.string(),
	exists: v.boolean(),
	isSymlink: v.boolean(),
	readable: v.boolean(),
	/** The bytes as base64; null when there are none to be had. */
	bytes: v.nullable( v.string() ),
	/** Of the bytes, in hex; empty when there is no file or it cannot be read. */
	sha256: v.string(),
	/** In bytes. */
	size: v.number(),
	/** Octal, such as `0644`; empty when there is no file. */
	mode: v.string(),
	/** Account's name, or its number; empty when there is no file. */
	owner: v.string(),
	obstacle: v.picklist( OBSTACLES ),
} );

export type HtaccessOnDisk = v.InferOutput< typeof HtaccessOnDiskSchema >;

const KindSchema = v.nullable( v.picklist( [ 'file', 'directory' ] ) );

/** `ws401_htaccess_read`. */
export const HtaccessReadSchema = v.object( {
	/** From the document root downwards, before them those above it that are there. */
	files: v.array( HtaccessOnDiskSchema ),
	/** Absolute paths of folders above the document root into which PHP may not look, though the web server does. */
	hiddenFolders: v.array( v.string() ),
	/** PHP_SAPI. */
	sapi: v.string(),
	/** Without a slash at the end; empty when the server does not say. */
	documentRoot: v.string(),
	/** URL path of the site's and of WordPress's own folder, with slashes at both ends. */
	homePath: v.string(),
	wordpressPath: v.string(),
	/** The block, with its marker lines, that this WordPress would write into the home folder's file, as base64. On a network of sites, the rules its setup page shows. Null where PHP has no temporary files. */
	wordpressBlock: v.nullable( v.string() ),
	/** What stands at each URL path that was asked for and at each folder above it (no slash at the end but for `/`); null: nothing. */
	kinds: v.record( v.string(), KindSchema ),
	/** Each AuthUserFile that was asked for; null where PHP may not look. */
	passwordFiles: v.array(
		v.object( {
			path: v.string(),
			exists: v.nullable( v.boolean() ),
			readable: v.nullable( v.boolean() ),
		} )
	),
	/** Lines `auto_prepend_file` of PHP's own files on the way. */
	prepends: v.array(
		v.object( {
			directory: v.string(),
			name: v.picklist( [ '.user.ini', 'php.ini' ] ),
			line: v.number(),
			value: v.string(),
		} )
	),
	/** Names of the cookies that the browser sends to wp-admin, never a value. */
	cookieNames: v.array( v.string() ),
} );

export type HtaccessRead = v.InferOutput< typeof HtaccessReadSchema >;

/** What came back from one question. */
const HtaccessAnswerSchema = v.object( {
	id: v.string(),
	/** Null when no answer came. */
	status: v.nullable( v.number() ),
	/** Which of the two files was served. */
	served: v.picklist( [ 'marker', 'second', 'other' ] ),
	/** Lower-case names. */
	headers: v.record( v.string(), v.string() ),
	/** Where a redirect led; empty when there was none. */
	location: v.string(),
	/** One sentence when no answer came; else empty. */
	failure: v.string(),
} );

/** `ws401_htaccess_measure`. */
export const HtaccessMeasureSchema = v.object( {
	/** URL path of the folder that was measured in. */
	directory: v.string(),
	/** Whether it is the one asked for; false: the uploads folder, to which other rules may apply. */
	beside: v.boolean(),
	/** PHP_SAPI. */
	sapi: v.string(),
	answers: v.array( HtaccessAnswerSchema ),
} );

export type HtaccessMeasure = v.InferOutput< typeof HtaccessMeasureSchema >;

/** One answer of the site to itself; `status` null when none came. */
const SeenSchema = v.object( {
	status: v.nullable( v.number() ),
	/** In milliseconds. */
	duration: v.number(),
	/** One sentence when no answer came; else empty. */
	failure: v.string(),
} );

/** What the site answered before and after. */
const WatchedSchema = v.object( {
	id: v.picklist( [ 'home', 'ajax', 'rest', 'exchange' ] ),
	url: v.string(),
	before: SeenSchema,
	/** Null when it was not asked again. */
	after: v.nullable( SeenSchema ),
	worse: v.boolean(),
} );

/** `ws401_htaccess_apply`, when the file was written. */
export const HtaccessOutcomeSchema = v.object( {
	/** `restored`: the old bytes are back. `stuck`: they could not be put back; `backup` has them. */
	outcome: v.picklist( [ 'kept', 'restored', 'stuck' ] ),
	/** `meanwhile`: something else wrote to the file; `stopped`: the request that made the change was ended. */
	reason: v.picklist( [
		'confirmed',
		'worse',
		'unconfirmed',
		'rejected',
		'meanwhile',
		'stopped',
	] ),
	watched: v.array( WatchedSchema ),
	/** Name of the file with the old bytes, beside the .htaccess; empty when there is none (any more). */
	backup: v.string(),
	/** Name of a file with what something else wrote meanwhile; empty as a rule. */
	meanwhile: v.string(),
	/** Of the file as it is now; empty when there is none. */
	sha256: v.string(),
	/** Whether a second request of the server stood by for the case that the first was killed. */
	guarded: v.boolean(),
	/** For how long the new file was in place before the old one came back, in milliseconds; 0 when it was kept. */
	exposed: v.number(),
} );

export type HtaccessOutcome = v.InferOutput< typeof HtaccessOutcomeSchema >;

/** `ws401_htaccess_status`. */
export const HtaccessStatusSchema = v.object( {
	/** `none`: no change is going on. `checking`: nothing is written yet. `written`: the site is being asked. `waiting`: for the page. */
	stage: v.picklist( [
		'none',
		'checking',
		'written',
		'waiting',
		'confirmed',
		'rejected',
		'restoring',
	] ),
	/** Id of the change that goes on; empty when there is none. */
	change: v.string(),
	/** Seconds until the old bytes come back; 0 unless `waiting`. */
	secondsLeft: v.number(),
	/** Of the file in question as it is now; empty when there is none. */
	sha256: v.string(),
} );

export type HtaccessStatus = v.InferOutput< typeof HtaccessStatusSchema >;

/** `ws401_htaccess_confirm`: false when it came too late. */
export const HtaccessConfirmSchema = v.object( { accepted: v.boolean() } );

/** `ws401_htaccess_backups`. */
export const HtaccessBackupsSchema = v.object( {
	backups: v.array(
		v.object( {
			directory: v.string(),
			name: v.string(),
			path: v.string(),
			/** Seconds since the epoch. */
			time: v.number(),
			/** Of the backup; empty when there was no file before. */
			sha256: v.string(),
			/** In bytes. */
			size: v.number(),
			/** Whether the file is still what was written then: only then it can be undone. */
			undoable: v.boolean(),
		} )
	),
} );

export type HtaccessBackup = v.InferOutput<
	typeof HtaccessBackupsSchema
>[ 'backups' ][ number ];

/** `ws401_htaccess_restore`, `ws401_htaccess_discard`. */
export const HtaccessRestoredSchema = v.object( {
	/** Of the file as it is now; empty when there is none. */
	sha256: v.string(),
} );
