/** What a report needs to be pasted: the site's address and a login that is right. */
export interface Pasted {
	url: string;
	/** An application password of the administrator's. */
	password: string;
	/** One of an account without a role on this site, `norole`. */
	noRole: string;
}

/** A public report as it comes about on a real server, and what the page has to say of it. */
export interface PublicReport {
	/** Where it was reported: owner, repository and number. */
	id: string;
	/** `firewall`: Apache with ModSecurity and the core rule set. `proxied`: nginx in front of Apache, which keeps the Authorization header. */
	server: 'apache' | 'firewall' | 'nginx' | 'proxied';
	/** What is wrong there, one sentence. */
	truth: string;
	/** PHP of a must-use plugin that stands in for what does it. */
	plugin?: string;
	/** Lines before everything else in .htaccess. */
	htaccess?: string;
	/** A piece of WordPress's own .htaccess that is missing there. */
	without?: string;
	/** What is changed about nginx's own server block. */
	nginx?: ( block: string, root: string ) => string;
	/** A site of the catalogue that is broken in this way. */
	scenario?: string;
	/** User and password with which the browser passed a prompt of the web server, and which it sends along since. */
	basic?: string;
	/** PHP of a drop-in that caches. */
	cache?: string;
	/** The text as its reporter had it, in words of ours; null where nothing was pasted. */
	text: ( ( pasted: Pasted ) => string ) | null;
	/** Check that must lead; null where the first sentence alone counts. */
	leads: string | null;
	/** What the first sentence must say. */
	says: RegExp;
	/** What a step of the first finding must say. */
	steps?: RegExp;
	/** What no finding may say. */
	never?: RegExp;
}

/** The value of a Basic header. */
export const basic = ( login: string ) =>
	`Basic ${ Buffer.from( login ).toString( 'base64' ) }`;

/** The editor's save of a post as the network tab copies it. */
export const editorSave = ( url: string, content: string ) =>
	`fetch("${ url }/wp-json/wp/v2/posts/1?_locale=user", {
  "headers": { "content-type": "application/json", "x-http-method-override": "PUT", "x-wp-nonce": "0123456789" },
  "body": ${ JSON.stringify( JSON.stringify( { id: 1, content } ) ) },
  "method": "POST"
});`;
