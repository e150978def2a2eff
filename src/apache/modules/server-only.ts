/**
 * Directives that Apache takes in its own configuration alone, by module: in .htaccess they make the whole file a 500, also where the
 * module is not known. Source: `apache2 -L` with every module that Debian has.
 */
export const SERVER_ONLY: readonly ( readonly [
	module: string,
	names: string,
] )[] = [
	[ 'actions', 'Script' ],
	[ 'alias', 'Alias ScriptAlias AliasMatch ScriptAliasMatch' ],
	[ 'allowmethods', 'AllowMethods' ],
	[ 'auth_digest', 'AuthDigestShmemSize' ],
	[ 'auth_form', 'AuthFormSize' ],
	[ 'authn_dbd', 'AuthDBDUserPWQuery AuthDBDUserRealmQuery' ],
	[ 'authn_socache', 'AuthnCacheSOCache AuthnCacheEnable AuthnCacheContext' ],
	[ 'authnz_fcgi', 'AuthnzFcgiDefineProvider' ],
	[ 'authnz_ldap', 'AuthLDAPCharsetConfig' ],
	[
		'authz_dbd',
		'AuthzDBDLoginToReferer AuthzDBDQuery AuthzDBDRedirectQuery',
	],
	[
		'brotli',
		'BrotliFilterNote BrotliCompressionQuality BrotliCompressionWindow BrotliCompressionMaxInputBlock BrotliAlterETag',
	],
	[ 'buffer', 'BufferSize' ],
	[
		'cache',
		'CacheEnable CacheDisable CacheMaxExpire CacheMinExpire CacheDefaultExpire CacheQuickHandler CacheIgnoreNoLastMod CacheIgnoreCacheControl CacheStoreExpired CacheStorePrivate CacheStoreNoStore CacheIgnoreHeaders CacheIgnoreQueryString CacheIgnoreURLSessionIdentifiers CacheLastModifiedFactor CacheLock CacheLockPath CacheLockMaxAge CacheHeader CacheDetailHeader CacheKeyBaseURL CacheStaleOnError',
	],
	[
		'cache_disk',
		'CacheRoot CacheDirLevels CacheDirLength CacheMinFileSize CacheMaxFileSize CacheReadSize CacheReadTime',
	],
	[
		'cache_socache',
		'CacheSocache CacheSocacheMaxTime CacheSocacheMinTime CacheSocacheMaxSize CacheSocacheReadSize CacheSocacheReadTime',
	],
	[ 'cgi', 'ScriptLog ScriptLogLength ScriptLogBuffer CGIScriptTimeout' ],
	[
		'cgid',
		'ScriptLog ScriptLogLength ScriptLogBuffer ScriptSock CGIDScriptTimeout',
	],
	[
		'core',
		'Define UnDefine DocumentRoot AllowOverride AllowOverrideList ReadBufferSize FlushMaxThreshold FlushMaxPipelined Protocol AcceptFilter Port HostnameLookups ServerAdmin ServerName ServerRoot DefaultRuntimeDir ErrorLog ErrorLogFormat ServerAlias ServerPath Timeout UseCanonicalName UseCanonicalPhysicalPort Include IncludeOptional LogLevel NameVirtualHost ServerTokens LimitRequestLine LimitRequestFieldsize LimitRequestFields Mutex MaxRanges MaxRangeOverlaps MaxRangeReversals RegexDefaultOptions LimitInternalRecursion StrictHostCheck AllowEncodedSlashes ScoreBoardFile ExtendedStatus SeeRequestTail PidFile MaxRequestsPerChild MaxConnectionsPerChild CoreDumpDirectory MaxMemFree ThreadStackSize TraceEnable MergeTrailers Protocols ProtocolsHonorOrder HttpProtocolOptions RegisterHttpMethod MergeSlashes LoadModule LoadFile KeepAliveTimeout MaxKeepAliveRequests KeepAlive User Group ChrootDir Suexec ListenBacklog ListenCoresBucketsRatio Listen SendBufferSize ReceiveBufferSize ListenTCPDeferAccept StartServers MinSpareServers MaxSpareServers MaxClients MaxRequestWorkers ServerLimit GracefulShutdownTimeout KeptBodySize',
	],
	[
		'dav',
		'DAV DAVBasePath DAVMinTimeout DAVDepthInfinity DAVLockDiscovery',
	],
	[ 'dav_fs', 'DAVLockDB' ],
	[ 'dav_lock', 'DAVGenericLockDB' ],
	[
		'dbd',
		'DBDriver DBDParams DBDPersist DBDPrepareSQL DBDInitSQL DBDMin DBDKeep DBDMax DBDExptime',
	],
	[
		'deflate',
		'DeflateFilterNote DeflateWindowSize DeflateBufferSize DeflateMemLevel DeflateCompressionLevel DeflateAlterEtag',
	],
	[ 'dialup', 'ModemStandard' ],
	[ 'ext_filter', 'ExtFilterOptions ExtFilterDefine' ],
	[ 'file_cache', 'cachefile mmapfile' ],
	[ 'filter', 'FilterTrace' ],
	[
		'http2',
		'H2MaxSessionStreams H2WindowSize H2MinWorkers H2MaxWorkers H2MaxWorkerIdleSeconds H2StreamMaxMemSize H2SerializeHeaders H2ModernTLSOnly H2Direct H2SessionExtraFiles H2TLSWarmUpSize H2TLSCoolDownSecs H2PushPriority H2PushDiarySize H2EarlyHints H2Padding H2OutputBuffering H2StreamTimeout H2MaxDataFrameLen H2MaxHeaderBlockLen H2MaxStreamErrors H2WebSockets',
	],
	[ 'ident', 'IdentityCheck IdentityCheckTimeout' ],
	[ 'include', 'SSIStartTag SSIEndTag' ],
	[
		'ldap',
		'LDAPSharedCacheSize LDAPSharedCacheFile LDAPCacheEntries LDAPCacheTTL LDAPOpCacheEntries LDAPOpCacheTTL LDAPTrustedGlobalCert LDAPTrustedMode LDAPVerifyServerCert LDAPConnectionTimeout LDAPLibraryDebug LDAPTimeout LDAPConnectionPoolTTL LDAPRetries LDAPRetryDelay',
	],
	[ 'log_config', 'CustomLog GlobalLog TransferLog LogFormat BufferedLogs' ],
	[ 'log_debug', 'LogMessage' ],
	[ 'log_forensic', 'ForensicLog' ],
	[ 'lua', 'LuaAuthzProvider' ],
	[
		'md',
		'MDCertificateAuthority MDCertificateAgreement MDCAChallenges MDCertificateProtocol MDContactEmail MDDriveMode MDRenewMode MDomain MDMember MDMembers MDMustStaple MDPortMap MDPrivateKeys MDHttpProxy MDStoreDir MDRenewWindow MDNotifyCmd MDBaseServer MDChallengeDns01 MDChallengeDns01Version MDCertificateFile MDCertificateKeyFile MDServerStatus MDCertificateStatus MDWarnWindow MDMessageCmd MDStapling MDStapleOthers MDStaplingKeepResponse MDStaplingRenewWindow MDCertificateCheck MDActivationDelay MDCACertificateFile MDHttpProxyCACertificateFile MDExternalAccountBinding MDRetryDelay MDRetryFailover MDStoreLocks MDMatchNames MDInitialDelay MDCheckInterval MDProfile MDProfileMandatory MDRenewViaARI',
	],
	[ 'mime', 'TypesConfig ModMimeUsePathInfo' ],
	[ 'mime_magic', 'MimeMagicFile' ],
	[ 'negotiation', 'CacheNegotiatedDocs' ],
	[
		'proxy',
		'ProxyRequests ProxyRemote ProxyRemoteMatch ProxyPassInterpolateEnv ProxyPass ProxyPassMatch ProxyPassReverse ProxyPassReverseCookiePath ProxyPassReverseCookieDomain ProxyBlock ProxyReceiveBufferSize ProxyIOBufferSize ProxyMaxForwards NoProxy ProxyDomain ProxyVia ProxyErrorOverride ProxyPreserveHost ProxyTimeout ProxyBadHeader BalancerMember BalancerGrowth BalancerPersist BalancerInherit ProxyPassInherit ProxyStatus ProxySet ProxySourceAddress ProxyAddHeaders Proxy100Continue',
	],
	[ 'proxy_connect', 'AllowCONNECT' ],
	[
		'proxy_ftp',
		'ProxyFtpListOnWildcard ProxyFtpEscapeWildcards ProxyFtpDirCharset',
	],
	[ 'proxy_hcheck', 'ProxyHCTPsize' ],
	[
		'proxy_html',
		'ProxyHTMLEvents ProxyHTMLLinks ProxyHTMLURLMap ProxyHTMLDoctype ProxyHTMLFixups ProxyHTMLMeta ProxyHTMLInterp ProxyHTMLExtended ProxyHTMLStripComments ProxyHTMLBufSize ProxyHTMLCharsetOut ProxyHTMLEnable',
	],
	[ 'proxy_scgi', 'ProxySCGISendfile ProxySCGIInternalRedirect' ],
	[ 'proxy_wstunnel', 'ProxyWebsocketFallbackToProxyHttp' ],
	[
		'remoteip',
		'RemoteIPHeader RemoteIPProxiesHeader RemoteIPTrustedProxy RemoteIPInternalProxy RemoteIPTrustedProxyList RemoteIPInternalProxyList RemoteIPProxyProtocol RemoteIPProxyProtocolExceptions',
	],
	[ 'reqtimeout', 'RequestReadTimeout' ],
	[ 'rewrite', 'RewriteMap' ],
	[ 'sed', 'OutputSed InputSed' ],
	[ 'session_crypto', 'SessionCryptoPassphraseFile SessionCryptoDriver' ],
	[ 'socache_memcache', 'MemcacheConnTTL' ],
	[ 'socache_redis', 'RedisConnPoolTTL RedisTimeout' ],
	[
		'ssl',
		'SSLPassPhraseDialog SSLSessionCache SSLCryptoDevice SSLRandomSeed SSLVHostSNIPolicy SSLEngine SSLFIPS SSLCertificateFile SSLCertificateKeyFile SSLCertificateChainFile SSLSessionTicketKeyFile SSLCADNRequestPath SSLCADNRequestFile SSLCARevocationPath SSLCARevocationFile SSLCARevocationCheck SSLSessionCacheTimeout SSLProtocol SSLHonorCipherOrder SSLCompression SSLSessionTickets SSLInsecureRenegotiation SSLStrictSNIVHostCheck SSLSRPVerifierFile SSLSRPUnknownUserSeed SSLProxyEngine SSLProxyProtocol SSLProxyCipherSuite SSLProxyVerify SSLProxyVerifyDepth SSLProxyCACertificateFile SSLProxyCACertificatePath SSLProxyCARevocationPath SSLProxyCARevocationFile SSLProxyCARevocationCheck SSLProxyMachineCertificateFile SSLProxyMachineCertificatePath SSLProxyMachineCertificateChainFile SSLProxyCheckPeerExpire SSLProxyCheckPeerCN SSLProxyCheckPeerName SSLOCSPEnable SSLOCSPDefaultResponder SSLOCSPOverrideResponder SSLOCSPResponseTimeSkew SSLOCSPResponseMaxAge SSLOCSPResponderTimeout SSLOCSPUseRequestNonce SSLOCSPProxyURL SSLOCSPNoVerify SSLOCSPResponderCertificateFile SSLStaplingCache SSLUseStapling SSLStaplingResponseTimeSkew SSLStaplingResponderTimeout SSLStaplingResponseMaxAge SSLStaplingStandardCacheTimeout SSLStaplingReturnResponderErrors SSLStaplingFakeTryLater SSLStaplingErrorCacheTimeout SSLStaplingForceURL SSLOpenSSLConfCmd',
	],
	[ 'suexec', 'SuexecUserGroup' ],
	[ 'userdir', 'UserDir' ],
	[
		'vhost_alias',
		'VirtualScriptAlias VirtualDocumentRoot VirtualScriptAliasIP VirtualDocumentRootIP',
	],
	[ 'watchdog', 'WatchdogInterval' ],
	[ 'xml2enc', 'xml2EncAlias' ],
];
